package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ConsentList.Filter;
import de.hausbote.conversation.ConsentList.Used;
import de.hausbote.message.Id;
import java.time.Instant;
import java.util.Optional;

/** Which consents a test wants to see: all of them, narrowed step by step. */
record WantedConsents(Filter filter) {
    static WantedConsents all() {
        return new WantedConsents(new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Used.ANY));
    }

    WantedConsents purpose(ConsentPurpose.Kind kind) {
        return with(Optional.of(kind), filter.topic(), filter.state(), filter.way(), filter.channel());
    }

    WantedConsents topic(String topic) {
        return with(filter.purpose(), Optional.of(topic), filter.state(), filter.way(), filter.channel());
    }

    WantedConsents state(Standing.State state) {
        return with(filter.purpose(), filter.topic(), Optional.of(state), filter.way(), filter.channel());
    }

    WantedConsents way(Way way) {
        return with(filter.purpose(), filter.topic(), filter.state(), Optional.of(way), filter.channel());
    }

    WantedConsents channel(String channel) {
        return with(
                filter.purpose(), filter.topic(), filter.state(), filter.way(), Optional.of(new ChannelName(channel)));
    }

    WantedConsents from(Instant from) {
        return said(Optional.of(from), Optional.empty(), Optional.empty(), Used.ANY);
    }

    WantedConsents until(Instant until) {
        return said(Optional.empty(), Optional.of(until), Optional.empty(), Used.ANY);
    }

    WantedConsents text(Id text) {
        return said(Optional.empty(), Optional.empty(), Optional.of(text), Used.ANY);
    }

    WantedConsents unused() {
        return said(Optional.empty(), Optional.empty(), Optional.empty(), Used.UNUSED);
    }

    private WantedConsents with(
            Optional<ConsentPurpose.Kind> purpose,
            Optional<String> topic,
            Optional<Standing.State> state,
            Optional<Way> way,
            Optional<ChannelName> channel) {
        return new WantedConsents(new Filter(
                purpose, topic, state, way, channel, filter.from(), filter.until(), filter.text(), filter.used()));
    }

    private WantedConsents said(Optional<Instant> from, Optional<Instant> until, Optional<Id> text, Used used) {
        return new WantedConsents(new Filter(
                filter.purpose(),
                filter.topic(),
                filter.state(),
                filter.way(),
                filter.channel(),
                from,
                until,
                text,
                used));
    }
}
