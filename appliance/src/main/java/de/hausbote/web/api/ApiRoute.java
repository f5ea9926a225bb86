package de.hausbote.web.api;

import static de.hausbote.web.Access.anyone;
import static de.hausbote.web.Access.signedIn;
import static de.hausbote.web.Access.to;
import static de.hausbote.web.Verb.DELETE;
import static de.hausbote.web.Verb.GET;
import static de.hausbote.web.Verb.POST;
import static de.hausbote.web.Verb.PUT;

import de.hausbote.identity.Permission;
import de.hausbote.web.Access;
import de.hausbote.web.Route;
import de.hausbote.web.Verb;

/** Every route of the interface and who may call it: the authorisation matrix (IAM-4). */
@SuppressWarnings("ImmutableEnumChecker") // a route is a record of closed words; the checker cannot see that
enum ApiRoute {
    SHOW_SETUP(GET, "/setup", anyone()),

    SHOW_SEAL(GET, "/seal", anyone()),
    GIVE_SHARE(POST, "/seal/shares", anyone()),
    SEAL_HOUSE(POST, "/seal", to(Permission.SEAL_HOUSE)),
    SHOW_CUSTODY(GET, "/custody", to(Permission.SEAL_HOUSE)),
    ACCEPT_START_MODE(PUT, "/custody/acceptance", to(Permission.ACCEPT_START_MODE)),

    SHOW_SESSION(GET, "/session", signedIn()),
    BEGIN_SESSION(POST, "/session", anyone()),
    END_SESSION(DELETE, "/session", signedIn()),
    ACTIVATE(POST, "/activations", anyone()),
    CHECK_CODE(POST, "/activations/check", anyone()),
    CHANGE_PREFERENCES(PUT, "/preferences", signedIn()),

    LIST_PEOPLE(GET, "/people", to(Permission.MANAGE_PEOPLE)),
    INVITE_PERSON(POST, "/people", to(Permission.MANAGE_PEOPLE)),
    RENEW_CODE(POST, "/people/{id}/code", to(Permission.MANAGE_PEOPLE)),
    CHANGE_PERSON_STATE(PUT, "/people/{id}/state", to(Permission.MANAGE_PEOPLE)),
    SHOW_SETTINGS(GET, "/settings", to(Permission.MANAGE_SETTINGS)),
    CHANGE_SETTINGS(PUT, "/settings", to(Permission.MANAGE_SETTINGS)),

    SHOW_SERVICE(GET, "/service", to(Permission.MANAGE_SETTINGS)),
    CHANGE_SERVICE(PUT, "/service", to(Permission.MANAGE_SETTINGS)),
    SHOW_OFFERED(GET, "/service/offered", to(Permission.REPLY)),
    SHOW_AUTOMATIC(GET, "/automatic-answers", to(Permission.MANAGE_SETTINGS)),
    CHANGE_AUTOMATIC(PUT, "/automatic-answers", to(Permission.MANAGE_SETTINGS)),
    PREVIEW_AUTOMATIC(POST, "/automatic-answers/previews", to(Permission.MANAGE_SETTINGS)),
    LIST_REGIONS(GET, "/regions", to(Permission.MANAGE_SETTINGS)),

    SHOW_RELAY(GET, "/relay", to(Permission.STOP_RELAY)),
    STOP_RELAY(PUT, "/relay/stop", to(Permission.STOP_RELAY)),
    AGREE_TO_LEAVE(PUT, "/relay/agreement", to(Permission.AGREE_TO_LEAVE)),
    RELEASE_RELAY(DELETE, "/relay/stop", to(Permission.STOP_RELAY)),

    LIST_WIDGETS(GET, "/widgets", to(Permission.MANAGE_WIDGETS)),
    CREATE_WIDGET(POST, "/widgets", to(Permission.MANAGE_WIDGETS)),
    CHANGE_WIDGET(PUT, "/widgets/{id}", to(Permission.MANAGE_WIDGETS)),
    PRINT_WIDGET(GET, "/widgets/{id}/poster", to(Permission.MANAGE_WIDGETS)),
    REMOVE_WIDGET(DELETE, "/widgets/{id}", to(Permission.MANAGE_WIDGETS)),

    LIST_LEDGER(GET, "/ledger", to(Permission.READ_LEDGER)),
    EXPORT_LEDGER(GET, "/ledger/file", to(Permission.READ_LEDGER)),

    LIST_ACCOUNTS(GET, "/channel-accounts", to(Permission.MANAGE_CHANNELS)),
    CREATE_ACCOUNT(POST, "/channel-accounts", to(Permission.MANAGE_CHANNELS)),
    SHOW_ACCOUNT(GET, "/channel-accounts/{id}", to(Permission.MANAGE_CHANNELS)),
    CHANGE_ACCOUNT(PUT, "/channel-accounts/{id}", to(Permission.MANAGE_CHANNELS)),
    CHANGE_CONNECTION(PUT, "/channel-accounts/{id}/connection", to(Permission.MANAGE_CHANNELS)),
    SHOW_HEALTH(GET, "/channel-accounts/{id}/health", to(Permission.MANAGE_CHANNELS)),
    EXAMINE_ACCOUNT(POST, "/channel-accounts/{id}/examinations", to(Permission.MANAGE_CHANNELS)),
    REPLACE_SECRETS(PUT, "/channel-accounts/{id}/secrets", to(Permission.MANAGE_CHANNELS)),
    RESUME_ACCOUNT(PUT, "/channel-accounts/{id}/activation", to(Permission.MANAGE_CHANNELS)),
    PAUSE_ACCOUNT(DELETE, "/channel-accounts/{id}/activation", to(Permission.MANAGE_CHANNELS)),

    SHOW_PROFILE(GET, "/channel-accounts/{id}/profile", to(Permission.MANAGE_CHANNELS)),
    CHANGE_PROFILE(PUT, "/channel-accounts/{id}/profile", to(Permission.MANAGE_CHANNELS)),
    CHANGE_PROFILE_PICTURE(POST, "/channel-accounts/{id}/profile/picture", to(Permission.MANAGE_CHANNELS)),
    SHOW_NUMBER(GET, "/channel-accounts/{id}/number", to(Permission.MANAGE_CHANNELS)),
    SHOW_STORAGE(GET, "/channel-accounts/{id}/storage", to(Permission.MANAGE_CHANNELS)),
    SEND_CODE(POST, "/channel-accounts/{id}/ownership-codes", to(Permission.MANAGE_CHANNELS)),
    SHOW_OWNERSHIP(PUT, "/channel-accounts/{id}/ownership", to(Permission.MANAGE_CHANNELS)),
    REGISTER_NUMBER(PUT, "/channel-accounts/{id}/registration", to(Permission.MANAGE_CHANNELS)),
    DEREGISTER_NUMBER(DELETE, "/channel-accounts/{id}/registration", to(Permission.MANAGE_CHANNELS)),
    CONNECT_WEBHOOK(PUT, "/channel-accounts/{id}/webhook", to(Permission.MANAGE_CHANNELS)),
    SEND_TRIAL(POST, "/channel-accounts/{id}/trials", to(Permission.MANAGE_CHANNELS)),
    CHANGE_PIN(PUT, "/channel-accounts/{id}/pin", to(Permission.MANAGE_CHANNELS)),

    LIST_TEMPLATES(GET, "/channel-accounts/{id}/templates", to(Permission.MANAGE_CHANNELS)),
    PULL_TEMPLATES(POST, "/channel-accounts/{id}/templates/pull", to(Permission.MANAGE_CHANNELS)),
    SUBMIT_TEMPLATE(POST, "/channel-accounts/{id}/templates", to(Permission.MANAGE_CHANNELS)),
    DELETE_TEMPLATE(POST, "/channel-accounts/{id}/templates/removal", to(Permission.MANAGE_CHANNELS)),
    CHANGE_TOPIC(PUT, "/channel-accounts/{id}/templates/topic", to(Permission.MANAGE_CHANNELS)),
    AGREE_CATEGORY(PUT, "/channel-accounts/{id}/templates/agreement", to(Permission.MANAGE_CHANNELS)),

    LIST_AGENTS(GET, "/agents", to(Permission.ASSIGN)),
    LIST_SENDERS(GET, "/senders", to(Permission.REPLY)),
    BEGIN_CONVERSATION(POST, "/conversations", to(Permission.REPLY)),
    LIST_CONVERSATIONS(GET, "/conversations", to(Permission.READ_CONTENT)),
    SHOW_CONVERSATION(GET, "/conversations/{id}", to(Permission.READ_CONTENT)),
    LIST_MESSAGES(GET, "/conversations/{id}/messages", to(Permission.READ_CONTENT)),
    SEND_MESSAGE(POST, "/conversations/{id}/messages", to(Permission.REPLY)),
    LIST_SENDABLE(GET, "/conversations/{id}/templates", to(Permission.REPLY)),
    SEND_TEMPLATE(POST, "/conversations/{id}/templates", to(Permission.REPLY)),
    ADD_ATTACHMENT(POST, "/conversations/{id}/attachments", to(Permission.REPLY)),
    DROP_ATTACHMENT(DELETE, "/attachments/{id}", to(Permission.REPLY)),
    SHOW_ATTACHMENT(GET, "/attachments/{id}/content", to(Permission.READ_CONTENT)),
    FETCH_ATTACHMENT(POST, "/attachments/{id}/fetch", to(Permission.READ_CONTENT)),
    KEEP_DRAFT(PUT, "/conversations/{id}/draft", to(Permission.REPLY)),
    MARK_READ(PUT, "/conversations/{id}/read", to(Permission.READ_CONTENT)),
    ASSIGN(PUT, "/conversations/{id}/owner", to(Permission.ASSIGN)),
    UNASSIGN(DELETE, "/conversations/{id}/owner", to(Permission.ASSIGN)),
    RESOLVE(PUT, "/conversations/{id}/resolution", to(Permission.ASSIGN)),
    REOPEN(DELETE, "/conversations/{id}/resolution", to(Permission.ASSIGN)),
    JOIN_MESSAGE(POST, "/messages/{id}/addition", to(Permission.REPLY)),
    SEND_AGAIN(POST, "/messages/{id}/attempts", to(Permission.REPLY)),
    REACT(PUT, "/messages/{id}/reaction", to(Permission.REPLY)),
    TAKE_REACTION_BACK(DELETE, "/messages/{id}/reaction", to(Permission.REPLY)),
    DIVIDE_TEXT(POST, "/partings", to(Permission.REPLY)),
    LIST_EARLIER_FORMS(GET, "/messages/{id}/earlier", to(Permission.READ_CONTENT)),
    LIST_DOUBTS(GET, "/doubts", to(Permission.REPLY)),
    DECIDE_OUTCOME(PUT, "/messages/{id}/outcome", to(Permission.REPLY)),
    LIST_CONTACT_ACCOUNTS(GET, "/contact-accounts", to(Permission.CREATE_CONTACTS)),
    CREATE_CONTACT(POST, "/contacts", to(Permission.CREATE_CONTACTS)),
    FIND_CONTACT(POST, "/contact-searches", to(Permission.READ_CONTENT)),
    SHOW_CONTACT(GET, "/contacts/{id}", to(Permission.READ_CONTENT)),
    NAME_CONTACT(PUT, "/contacts/{id}/name", to(Permission.NAME_CONTACTS)),
    NUMBER_CONTACT(PUT, "/contacts/{id}/customer-number", to(Permission.NAME_CONTACTS)),
    LINK_CONTACT(POST, "/contacts/{id}/links", to(Permission.LINK_CONTACTS)),
    PART_CONTACTS(DELETE, "/contact-links/{id}", to(Permission.LINK_CONTACTS)),
    CONFIRM_CONTACT(PUT, "/contacts/{id}/confirmation", to(Permission.REPLY)),
    SHOW_CONSENTS(GET, "/contacts/{id}/consents", to(Permission.READ_CONSENT)),
    SHOW_CONSENT_PROOF(GET, "/contacts/{id}/consents/file", to(Permission.READ_CONSENT)),
    ADD_CONSENT_DOCUMENT(POST, "/consents/{id}/documents", to(Permission.RECORD_CONSENT)),
    SHOW_CONSENT_DOCUMENT(GET, "/consent-documents/{id}/content", to(Permission.READ_CONSENT)),
    RECORD_CONSENT(POST, "/contacts/{id}/consents", to(Permission.RECORD_CONSENT)),
    RECORD_WITHDRAWAL(POST, "/contacts/{id}/withdrawals", to(Permission.RECORD_CONSENT)),
    LIST_CONSENTS(GET, "/consents", to(Permission.LIST_CONSENTS)),
    EXPORT_CONSENTS(GET, "/consents/file", to(Permission.LIST_CONSENTS)),
    COUNT_CONSENTS(GET, "/consents/figures", to(Permission.LIST_CONSENTS)),
    SHOW_UNUSED_CONSENTS(GET, "/consents/unused", to(Permission.LIST_CONSENTS)),
    CHANGE_UNUSED_CONSENTS(PUT, "/consents/unused", to(Permission.LIST_CONSENTS)),
    LIST_CONSENT_TEXTS(GET, "/consent-texts", to(Permission.READ_CONSENT)),
    PREVIEW_CONSENT_TEXT(POST, "/consent-texts/previews", to(Permission.WRITE_CONSENT_TEXTS)),
    SHOW_DIALOG(GET, "/consent-dialog", to(Permission.READ_CONSENT)),
    CHANGE_DIALOG(PUT, "/consent-dialog", to(Permission.WRITE_CONSENT_TEXTS)),
    SHOW_NOTICE(GET, "/notice", to(Permission.PUBLISH_NOTICE)),
    PREVIEW_NOTICE(POST, "/notice/previews", to(Permission.PUBLISH_NOTICE)),
    PUBLISH_NOTICE(POST, "/notice", to(Permission.PUBLISH_NOTICE)),
    ADD_CONSENT_TEXT(POST, "/consent-texts", to(Permission.WRITE_CONSENT_TEXTS)),
    DISCLOSE_ADDRESS(POST, "/contacts/{id}/disclosures", to(Permission.REVEAL_ADDRESS)),

    SEARCH(POST, "/searches", to(Permission.READ_CONTENT)),
    SHOW_SEARCH_FILTERS(GET, "/searches/filters", to(Permission.READ_CONTENT)),

    LIST_CHANGES(new Route(GET, "/changes", to(Permission.READ_CONTENT)).byItself());

    private final Route route;

    ApiRoute(Verb verb, String path, Access access) {
        this(new Route(verb, path, access));
    }

    ApiRoute(Route route) {
        this.route = route;
    }

    Route route() {
        return route;
    }
}
