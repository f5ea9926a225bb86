package de.hausbote.simulator;

import java.util.List;
import java.util.function.Supplier;

/** What a simulator is made of. */
record Parts(
        Account account,
        People people,
        MediaShelf shelf,
        MediaLinks links,
        TemplateShelf templates,
        TemplateNotices notices,
        MessageWriter messages,
        StatusWriter statuses,
        Courier courier,
        HookSettings hooks,
        Lanes lanes,
        MarketingSwitches switches,
        Faults faults,
        PassingTime time,
        Later later) {

    static Parts assemble(SimulatorSettings settings, Account account, List<Person> cast, Supplier<String> baseUrl) {
        var faults = new Faults();
        var time = new PassingTime();
        var later = new Later();
        var people = new People(cast, faults);
        var links = new MediaLinks(baseUrl, account.appSecret(), time);
        var messages = new MessageWriter(account, people, links);
        var hooks = new HookSettings();
        var courier = new Courier(settings, account, hooks);
        var lanes = new Lanes(new Envelope(account), courier, faults, settings.pace(), later);
        var templates = new TemplateShelf();
        return new Parts(
                account,
                people,
                new MediaShelf(),
                links,
                templates,
                new TemplateNotices(templates, lanes),
                messages,
                new StatusWriter(people, messages),
                courier,
                hooks,
                lanes,
                new MarketingSwitches(messages, time, lanes),
                faults,
                time,
                later);
    }
}
