package de.hausbote;

import de.hausbote.store.Database;
import java.util.List;

/** All tables of a house, to be emptied between tests. */
final class HouseTables {
    /** Those that point at others first. */
    private static final List<String> TABLES = List.of(
            "outward_stop",
            "ledger_entry",
            "audit_entry",
            "request_key",
            "draft",
            "attachment",
            "reaction",
            "early_status",
            "promotion",
            "informed",
            "held_back",
            "consent_dialog",
            "notice_fact",
            "notice",
            "consent_document",
            "consent_entry",
            "opt_in",
            "widget_site",
            "widget_account",
            "widget_text",
            "widget",
            "consent_text",
            "suppression",
            "awaiting",
            "message_version",
            "earlier_attempt",
            "message",
            "ticket_event",
            "ticket",
            "conversation",
            "contact_link",
            "customer_number",
            "contact_address",
            "contact_key",
            "contact",
            "purpose",
            "template",
            "template_pull",
            "channel_secret",
            "channel_account",
            "session",
            "activation",
            "membership",
            "start_mode_acceptance",
            "person",
            "team",
            "setting",
            "automatic_answer",
            "own_day",
            "quarantine",
            "intake_count",
            "search_index",
            "erased_contact",
            "search_due");

    private HouseTables() {}

    static void clear(Database database) {
        database.change(tx -> {
            TABLES.forEach(table -> tx.change("delete from " + table).run());
            tx.change("update ledger_head set place = 0").run();
        });
    }
}
