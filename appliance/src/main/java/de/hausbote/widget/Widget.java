package de.hausbote.widget;

import de.hausbote.message.Id;
import java.time.Instant;

/**
 * A place where people begin to write.
 *
 * @param revision counts its forms from 1
 */
public record Widget(Id id, int revision, Instant changed, WidgetForm form) {
    /** Below the public address of the house. */
    public String path() {
        return "/w/" + id;
    }
}
