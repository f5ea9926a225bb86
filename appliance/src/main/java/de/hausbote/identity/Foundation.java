package de.hausbote.identity;

import de.hausbote.audit.Audit;
import de.hausbote.event.Events;
import de.hausbote.message.Ids;
import de.hausbote.store.Database;
import de.hausbote.vault.Vault;
import java.security.SecureRandom;

/** What everything about people stands on; built once at start. */
public record Foundation(Database database, Vault vault, Audit audit, Events events, Ids ids, SecureRandom random) {}
