package de.hausbote.web.api;

import de.hausbote.conversation.PersonName;

/** A colleague by name. */
record NameShape(String id, String name) {
    static NameShape of(PersonName person) {
        return new NameShape(person.id().toString(), person.name());
    }
}
