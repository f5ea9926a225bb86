package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void aSemicolonEndsAStatement() {
        assertStatements(
                "create table a (b int);\ncreate index c on a (b);",
                "create table a (b int)",
                "create index c on a (b)");
    }

    @Test
    void theLastStatementNeedsNoSemicolon() {
        assertStatements("values 1; values 2 ", "values 1", "values 2");
    }

    @Test
    void nothingComesOutOfCommentsAndBlanks() {
        assertStatements("  ;; -- only words; here\n /* and; here */ ");
    }

    @Test
    void commentsAreLeftOut() {
        assertStatements("values -- not 2; \n 1 /* nor '3; */ ;", "values   1");
    }

    @Test
    void semicolonsAndCommentsWithinQuotesBelongToTheText() {
        assertStatements("values ';--', '/*'; values \"a;b\"", "values ';--', '/*'", "values \"a;b\"");
    }

    @Test
    void aDoubledQuoteStandsForItself() {
        assertStatements("values 'it''s; here';", "values 'it''s; here'");
    }

    @Test
    void aCommentAtTheEndNeedsNoNewLine() {
        assertStatements("values 1; -- done", "values 1");
    }

    @Test
    void aQuoteThatDoesNotEndIsRefused() {
        assertThrows(StoreException.class, () -> SqlScript.statements("values 'a; values 1"));
    }

    private static void assertStatements(String script, String... statements) {
        assertEquals(List.of(statements), SqlScript.statements(script));
    }
}
