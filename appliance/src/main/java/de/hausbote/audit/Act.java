package de.hausbote.audit;

import java.util.List;

/**
 * Who did what to which object, for the record. It names things by their ids and never by content, names or numbers.
 *
 * @param actor the id of a person, or one of {@link #SYSTEM}, {@link #SETUP}, {@link #CONSOLE},
 *     {@link #CUSTODIAN}
 * @param role the role the actor acted in; empty when it is no person
 * @param objectKind for example {@code conversation}; empty when the act has no object
 * @param objectId its id; empty when there is none
 * @param reason why, as a word or code
 * @param result how it ended: {@link #DONE} or a code of refusal
 * @param objects the ids a list showed or an act touched beside its object
 */
public record Act(
        String actor,
        String role,
        AuditAction action,
        String objectKind,
        String objectId,
        String reason,
        String result,
        List<String> objects) {
    /** The program itself. */
    public static final String SYSTEM = "system";

    /** Whoever holds a first-run code. */
    public static final String SETUP = "setup";

    /** The administrator at the machine's console. */
    public static final String CONSOLE = "cli";

    /** Whoever gave a share of the house; its number is the object of the act. */
    public static final String CUSTODIAN = "custodian";

    public static final String DONE = "done";

    private static final int LONGEST_ID = 30;

    public Act {
        objects = List.copyOf(objects);
        if (!objects.stream().allMatch(Act::isId)) {
            throw new IllegalArgumentException("the objects of an act are ids");
        }
    }

    public static Act by(String actor, String role, AuditAction action) {
        return new Act(actor, role, action, "", "", "", DONE, List.of());
    }

    /** An act of the program itself. */
    public static Act system(AuditAction action) {
        return by(SYSTEM, "", action);
    }

    public Act on(String kind, Object id) {
        return new Act(actor, role, action, kind, id.toString(), reason, result, objects);
    }

    public Act because(String word) {
        return new Act(actor, role, action, objectKind, objectId, word, result, objects);
    }

    public Act ending(String word) {
        return new Act(actor, role, action, objectKind, objectId, reason, word, objects);
    }

    /** What a list page showed: one entry with its objects. */
    public Act showing(List<?> ids) {
        var shown = ids.stream().map(Object::toString).toList();
        return new Act(actor, role, action, objectKind, objectId, reason, result, shown);
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }
}
