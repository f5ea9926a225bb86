package de.hausbote.config;

import java.util.List;
import java.util.Map;

/** A piece of the file and the line it begins in. */
sealed interface Node {
    int line();

    /** Keys and what stands behind them, in the order of the file. */
    record Mapping(int line, Map<String, Node> entries) implements Node {}

    record Items(int line, List<Node> items) implements Node {}

    record Scalar(int line, String text) implements Node {}

    /** A key without anything behind it. */
    record Nothing(int line) implements Node {}
}
