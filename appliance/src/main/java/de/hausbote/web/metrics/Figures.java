package de.hausbote.web.metrics;

import java.util.List;

/** A part of the house that has figures. */
@FunctionalInterface
public interface Figures {
    /** As they are now; asked for each time somebody looks. */
    List<Figure> figures();
}
