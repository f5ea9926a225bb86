package de.hausbote.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of SQL, taken apart into its statements. A semicolon ends one unless it stands in a comment, in a text or in a
 * quoted name; comments are left out.
 */
final class SqlScript {
    private final String text;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    static List<String> statements(String text) {
        return new SqlScript(text).split();
    }

    private List<String> split() {
        while (at < text.length()) {
            step();
        }
        end();
        return List.copyOf(statements);
    }

    private void step() {
        if (text.startsWith("--", at)) {
            skipTo("\n", at);
        } else if (text.startsWith("/*", at)) {
            skipTo("*/", at + 2);
        } else if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
            quoted(text.charAt(at));
        } else if (text.charAt(at) == ';') {
            end();
            at++;
        } else {
            statement.append(text.charAt(at++));
        }
    }

    /** A comment separates words like a space does. */
    private void skipTo(String mark, int from) {
        var found = text.indexOf(mark, from);
        at = found < 0 ? text.length() : found + mark.length();
        statement.append(' ');
    }

    /** A doubled quote is two quoted pieces side by side, which comes out the same. */
    private void quoted(char quote) {
        var close = text.indexOf(quote, at + 1);
        if (close < 0) {
            throw new StoreException("a schema file has a quote that does not end");
        }
        statement.append(text, at, close + 1);
        at = close + 1;
    }

    private void end() {
        var complete = statement.toString().strip();
        if (!complete.isEmpty()) {
            statements.add(complete);
        }
        statement.setLength(0);
    }
}
