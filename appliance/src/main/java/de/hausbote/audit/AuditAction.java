package de.hausbote.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be done here and is put on record. The dotted word is the stored form and never changes. */
public enum AuditAction {
    SYSTEM_START("system.start"),
    SYSTEM_STOP("system.stop"),

    SESSION_BEGIN("session.begin"),
    SESSION_REFUSE("session.refuse"),
    SESSION_END("session.end"),
    PERSON_INVITE("person.invite"),
    PERSON_ACTIVATE("person.activate"),
    PERSON_STATE("person.state"),
    PERSON_LIST("person.list"),
    PERSON_PREFERENCES("person.preferences"),

    CONVERSATION_BEGIN("conversation.begin"),
    CONVERSATION_LIST("conversation.list"),
    CONVERSATION_READ("conversation.read"),
    CONVERSATION_SEEN("conversation.seen"),
    MESSAGE_READ("message.read"),
    MESSAGE_RECEIVE("message.receive"),
    MESSAGE_EDIT("message.edit"),
    MESSAGE_WITHDRAW("message.withdraw"),
    MESSAGE_SEND("message.send"),
    MESSAGE_JOIN("message.join"),
    MESSAGE_REACT("message.react"),
    MESSAGE_RETRY("message.retry"),
    MESSAGE_SETTLE("message.settle"),
    MESSAGE_DECIDE("message.settle.by-person"),
    SEARCH("search"),
    SEARCH_FORGET("search.forget"),
    SEARCH_RENEW("search.renew"),
    ATTACHMENT_ADD("attachment.add"),
    ATTACHMENT_READ("attachment.read"),
    ATTACHMENT_FETCH("attachment.fetch"),
    ATTACHMENT_INFECTED("attachment.infected"),
    ATTACHMENT_DROP("attachment.drop"),
    DRAFT_READ("draft.read"),
    DRAFT_CHANGE("draft.change"),
    CONTACT_READ("contact.read"),
    CONTACT_DISCLOSE("contact.disclose"),
    CONTACT_CREATE("contact.create"),
    CONTACT_FIND("contact.find"),
    CONTACT_LINK("contact.link"),
    CONTACT_PART("contact.part"),
    CONTACT_RENAME("contact.rename"),
    CONTACT_NUMBER("contact.customer-number"),
    CONTACT_CHANGE("contact.change"),
    CONTACT_CONFIRM("contact.confirm"),
    ADDRESS_CONFIRM("address.confirm"),
    CONTACT_KEY_ERASE("contact.key.erase"),

    CONSENT_READ("consent.read"),
    CONSENT_ASK("consent.ask"),
    HELD_BACK_END("held-back.end"),
    CONSENT_CONFIRM("consent.confirm"),
    CONSENT_LIST("consent.list"),
    CONSENT_EXPORT("consent.export"),
    CONSENT_GIVE("consent.give"),
    CONSENT_WITHDRAW("consent.withdraw"),
    CONSENT_RESTORE("consent.restore"),
    CONSENT_DROP("consent.drop"),
    CONSENT_DOCUMENT_ADD("consent-document.add"),
    CONSENT_DOCUMENT_READ("consent-document.read"),
    CONSENT_UNPROVED("consent.unproved"),
    CONSENT_TEXT_LIST("consent-text.list"),
    CONSENT_TEXT_ADD("consent-text.add"),
    WIDGET_LIST("widget.list"),
    WIDGET_CREATE("widget.create"),
    WIDGET_CHANGE("widget.change"),
    WIDGET_REMOVE("widget.remove"),
    WIDGET_POSTER("widget.poster"),

    NOTICE_READ("notice.read"),
    NOTICE_PUBLISH("notice.publish"),
    NOTICE_TELL("notice.tell"),

    TICKET_OPEN("ticket.open"),
    TICKET_ASSIGN("ticket.assign"),
    TICKET_UNASSIGN("ticket.unassign"),
    TICKET_RESOLVE("ticket.resolve"),
    TICKET_REOPEN("ticket.reopen"),

    ACCOUNT_READ("account.read"),
    ACCOUNT_CREATE("account.create"),
    ACCOUNT_CHANGE("account.change"),
    ACCOUNT_SECRETS("account.secrets"),
    ACCOUNT_CONNECTION("account.connection"),
    ACCOUNT_CHECK("account.check"),
    ACCOUNT_PROFILE("account.profile"),
    ACCOUNT_CODE("account.ownership.code"),
    ACCOUNT_OWNERSHIP("account.ownership"),
    ACCOUNT_REGISTER("account.register"),
    ACCOUNT_DEREGISTER("account.deregister"),
    ACCOUNT_PIN("account.pin"),
    ACCOUNT_STORAGE("account.storage"),
    ACCOUNT_HOOK("account.webhook"),
    ACCOUNT_TRIAL("account.trial"),
    ACCOUNT_PAUSE("account.pause"),
    ACCOUNT_RESUME("account.resume"),
    ACCOUNT_STOP("account.stop"),

    TEMPLATE_LIST("template.list"),
    TEMPLATE_PULL("template.pull"),
    TEMPLATE_CHANGE("template.change"),
    TEMPLATE_AGREE("template.agree"),
    TEMPLATE_TOPIC("template.topic"),
    TEMPLATE_SUBMIT("template.submit"),
    TEMPLATE_DELETE("template.delete"),

    SETTINGS_READ("settings.read"),
    SETTINGS_CHANGE("settings.change"),

    HOUSE_OPEN("house.open"),
    HOUSE_SEAL("house.seal"),
    SHARE_GIVE("share.give"),
    SHARE_REFUSE("share.refuse"),
    RECORD_ACCEPT("record.accept"),
    CUSTODY_READ("custody.read"),
    CUSTODY_CHANGE("custody.change"),
    START_MODE_ACCEPT("start-mode.accept"),
    KEY_ROTATE("key.rotate"),
    KEY_DESTROY("key.destroy"),

    RELAY_STOP("relay.stop"),
    RELAY_GO("relay.go"),
    RELAY_LIST_BEGIN("relay-list.begin"),
    RELAY_LIST_AGREE("relay-list.agree"),
    LEDGER_READ("ledger.read"),
    LEDGER_VERIFY("ledger.verify"),

    QUARANTINE_KEEP("quarantine.keep"),
    QUARANTINE_EXPIRE("quarantine.expire");

    private static final Map<String, AuditAction> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditAction::word, action -> action));

    private final String word;

    AuditAction(String word) {
        this.word = word;
    }

    /** @throws IllegalArgumentException when no act has this word */
    public static AuditAction of(String word) {
        var action = BY_WORD.get(word);
        if (action == null) {
            throw new IllegalArgumentException("no act is called " + word);
        }
        return action;
    }

    /** For example {@code message.settle.by-person}. */
    public String word() {
        return word;
    }
}
