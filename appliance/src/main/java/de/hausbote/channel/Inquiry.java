package de.hausbote.channel;

import de.hausbote.message.Secret;

/** What a provider can be asked about an account. Nothing of a person stands in any of these questions. */
public sealed interface Inquiry {
    /**
     * How the number stands.
     *
     * @param proof keyed hash of the access token under the app secret, in hexadecimal digits: the provider answers only
     *     when it fits, which shows that the secret is the right one; empty for none
     */
    record Standing(String proof) implements Inquiry {}

    /** What an access token may do, and until when. */
    record Token(Secret token) implements Inquiry {}

    /** Which apps receive a copy of everything. */
    record Subscribers(String business) implements Inquiry {}

    /** Which webhooks an app receives, and where; asked with the app's own proof. */
    record Subscription(String app) implements Inquiry {}

    /** Where a provider that stands in between delivers. */
    record Hook() implements Inquiry {}

    /** What customers see of the organisation. */
    record Profile() implements Inquiry {}

    /** Whether the number is registered, under which name, and how it is protected. */
    record Registration() implements Inquiry {}

    /** What the provider keeps of messages, and where. */
    record Storage() implements Inquiry {}
}
