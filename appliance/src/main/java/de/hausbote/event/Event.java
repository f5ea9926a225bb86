package de.hausbote.event;

import de.hausbote.message.AccountId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;

/** A fact that is committed. Carries ids and states, never content. */
public sealed interface Event {
    /** A message was stored, in or out. */
    record MessageStored(ConversationId conversation, MessageId message) implements Event {}

    /** The delivery of a message moved. */
    record StateChanged(ConversationId conversation, MessageId message, DeliveryState state) implements Event {}

    /** Something hanging on a message changed: attachment, reaction. */
    record MessageChanged(ConversationId conversation, MessageId message) implements Event {}

    /** The row in the inbox changed: owner, state, unread, name. */
    record ConversationChanged(ConversationId conversation) implements Event {}

    /** The service window of a conversation closes soon; whoever has it is reminded. */
    record WindowCloses(ConversationId conversation, PersonId owner) implements Event {}

    /** A message waits for its turn on this account. */
    record WorkQueued(AccountId account) implements Event {}

    /** An account was made, paused, stopped or resumed, or its secrets were changed. */
    record AccountChanged(AccountId account) implements Event {}

    /** Templates that can be sent over this account are others now. */
    record TemplatesChanged(AccountId account) implements Event {}

    /** A person's sessions ended or her rights changed: connections of hers close. */
    record AccessChanged(PersonId person) implements Event {}
}
