package de.hausbote.web.metrics;

import java.util.List;
import java.util.Map;

/**
 * One figure with its values.
 *
 * @param name lower case with underscores, without the program's own prefix, its unit last
 * @param help one sentence without line breaks
 */
public record Figure(String name, String help, List<Value> values) {
    public Figure {
        values = List.copyOf(values);
    }

    /**
     * A value as it is now.
     *
     * @param labels closed words and ids of the house only
     */
    public record Value(Map<String, String> labels, double number) {
        public Value {
            labels = Map.copyOf(labels);
        }
    }
}
