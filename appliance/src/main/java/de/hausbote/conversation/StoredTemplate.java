package de.hausbote.conversation;

import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.State;
import de.hausbote.message.TemplateId;
import java.time.Instant;
import java.util.Optional;

/**
 * A template as the house knows it.
 *
 * @param before what it counted as before the provider moved it, until an administrator agreed to the new price
 * @param topic what it advertises, in the house's own words, of which the provider learns nothing; empty for no topic of its own
 */
public record StoredTemplate(
        TemplateId id, Template template, Optional<Category> before, String topic, Instant changed) {
    /** Whether agents are offered it. */
    public boolean offered() {
        return hindrance().isEmpty();
    }

    /** Why it is not offered. */
    public Optional<Hindrance> hindrance() {
        if (template.state() != State.APPROVED) {
            return Optional.of(Hindrance.NOT_APPROVED);
        }
        if (before.isPresent()) {
            return Optional.of(Hindrance.MOVED);
        }
        if (!template.form().whole() || template.category() == Category.AUTHENTICATION) {
            return Optional.of(Hindrance.NOT_SENDABLE);
        }
        return Advertising.purpose(this).isPresent() && !WayOut.standsIn(template.form())
                ? Optional.of(Hindrance.NO_WAY_OUT)
                : Optional.empty();
    }

    /** What stands in the way of sending it. */
    public enum Hindrance {
        /** Its state says more. */
        NOT_APPROVED(Code.TEMPLATE_NOT_OFFERED),
        /** The provider counts it as something else, and nobody agreed. */
        MOVED(Code.TEMPLATE_NOT_OFFERED),
        /** It has parts that are not sent from here. */
        NOT_SENDABLE(Code.TEMPLATE_NOT_OFFERED),
        /** It advertises, and does not say how that ends. */
        NO_WAY_OUT(Code.TEMPLATE_WAY_OUT);

        private final Code code;

        Hindrance(Code code) {
            this.code = code;
        }

        /** As the gate says it. */
        Code code() {
            return code;
        }
    }
}
