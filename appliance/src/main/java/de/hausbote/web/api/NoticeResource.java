package de.hausbote.web.api;

import de.hausbote.channel.ProviderName;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notice;
import de.hausbote.consent.NoticeFact;
import de.hausbote.consent.NoticeText;
import de.hausbote.consent.Notices;
import de.hausbote.consent.Seen;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.identity.Actor;
import de.hausbote.relay.ProviderSight;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The privacy notice: its facts, what it will say, and its versions. */
final class NoticeResource implements Resource {
    private final Notices notices;
    private final ChannelAccounts accounts;
    private final URI publicUrl;

    NoticeResource(Notices notices, ChannelAccounts accounts, URI publicUrl) {
        this.notices = notices;
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_NOTICE.route(), this::show);
        routes.on(ApiRoute.PREVIEW_NOTICE.route(), this::preview);
        routes.on(ApiRoute.PUBLISH_NOTICE.route(), this::publish);
    }

    private Answer show(Call call) {
        return Answer.ok(shape(call.actor()));
    }

    /** What it would say; nothing is kept. */
    private Answer preview(Call call) {
        var draft = call.body(Draft.class);
        return Answer.ok(notices.preview(call.actor(), draft.read(), draft.from(), draft.sight(), publicUrl).stream()
                .map(Preview::of)
                .toList());
    }

    private Answer publish(Call call) {
        var draft = call.body(Draft.class);
        var providers = draft.from();
        if (!providers.containsAll(needed())) {
            throw new BadRequestException("providers");
        }
        notices.publish(call.actor(), draft.read(), providers, draft.sight());
        return Answer.created(shape(call.actor()));
    }

    private Shape shape(Actor actor) {
        var all = notices.list(actor);
        var needed = needed();
        var outdated = all.stream().findFirst().filter(newest -> !newest.covers(needed, sight(needed)));
        return new Shape(
                Arrays.stream(NoticeFact.values()).map(Fact::of).toList(),
                words(needed),
                outdated.isPresent(),
                all.stream().map(notice -> Version.of(notice, publicUrl)).toList());
    }

    /** Who stands between, by the accounts of the house. */
    private Set<ProviderName> needed() {
        return accounts.providers();
    }

    private static Set<Seen> sight(Set<ProviderName> providers) {
        return providers.stream()
                .flatMap(provider -> ProviderSight.of(provider).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> words(Set<ProviderName> providers) {
        return providers.stream().map(ProviderName::word).sorted().toList();
    }

    /**
     * @param facts all that are wanted, in their order
     * @param needed providers of the accounts; every version has to name them
     * @param outdated whether the version in force does not say everything that holds now
     * @param versions the newest first
     */
    private record Shape(List<Fact> facts, List<String> needed, boolean outdated, List<Version> versions) {}

    /** @param proposal what the house may begin with, or empty */
    private record Fact(String name, int longest, String proposal) {
        static Fact of(NoticeFact fact) {
            var language = fact.word().endsWith(".en") ? HouseLanguage.ENGLISH : HouseLanguage.GERMAN;
            return new Fact(fact.word(), fact.longest(), NoticeText.in(language).proposal(fact));
        }
    }

    /** @param links where anybody reads it, by language */
    private record Version(
            int version, long since, Map<String, String> facts, List<String> providers, Map<String, String> links) {
        static Version of(Notice notice, URI publicUrl) {
            return new Version(
                    notice.version(),
                    notice.since().toEpochMilli(),
                    notice.facts().entrySet().stream()
                            .collect(Collectors.toMap(fact -> fact.getKey().word(), Map.Entry::getValue)),
                    words(notice.providers()),
                    Stream.of(HouseLanguage.values())
                            .collect(Collectors.toMap(
                                    HouseLanguage::code, language -> publicUrl + notice.path(language))));
        }
    }

    private record Draft(Map<String, String> facts, List<String> providers) {
        Map<NoticeFact, String> read() {
            var read = new EnumMap<NoticeFact, String>(NoticeFact.class);
            facts.forEach((name, words) ->
                    read.put(NoticeFact.of(name).orElseThrow(() -> new BadRequestException("facts")), words.strip()));
            return read;
        }

        Set<ProviderName> from() {
            return providers.stream()
                    .map(word -> ProviderName.of(word).orElseThrow(() -> new BadRequestException("providers")))
                    .collect(Collectors.toSet());
        }

        Set<Seen> sight() {
            return NoticeResource.sight(from());
        }
    }

    private record Preview(String language, String title, String greeting, List<Section> sections) {
        static Preview of(Notices.Preview preview) {
            var text = NoticeText.in(preview.language());
            return new Preview(
                    preview.language().code(),
                    text.word("title"),
                    preview.greeting(),
                    preview.sections().stream()
                            .map(each -> new Section(each.heading(), each.lines(), each.listed()))
                            .toList());
        }
    }

    private record Section(String heading, List<String> lines, List<String> listed) {}
}
