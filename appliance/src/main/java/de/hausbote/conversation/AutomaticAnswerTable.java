package de.hausbote.conversation;

import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.util.List;

/** What the house says by itself, in the order in which it is set. Words of the house, not of a person. */
final class AutomaticAnswerTable {
    private static final String ALL = """
            select occasion, words_german, words_english, german, english from automatic_answer
             order by number fetch first 100 rows only
            """;

    private static final String CLEAR = "delete from automatic_answer";

    private static final String INSERT = """
            insert into automatic_answer (number, occasion, words_german, words_english, german, english)
            values (:number, :occasion, :words_german, :words_english, :german, :english)
            """;

    List<AutomaticAnswer> all(Transaction tx) {
        return tx.query(ALL).list(AutomaticAnswerTable::answer);
    }

    void replace(Transaction tx, List<AutomaticAnswer> answers) {
        tx.change(CLEAR).run();
        for (var number = 0; number < answers.size(); number++) {
            var answer = answers.get(number);
            tx.change(INSERT)
                    .bind("number", number)
                    .bind("occasion", answer.occasion())
                    .bind("words_german", answer.words().german())
                    .bind("words_english", answer.words().english())
                    .bind("german", answer.says().german())
                    .bind("english", answer.says().english())
                    .runOnce();
        }
    }

    private static AutomaticAnswer answer(Row row) {
        return new AutomaticAnswer(
                row.word("occasion", Occasion.class),
                new Bilingual(row.text("words_german"), row.text("words_english")),
                new Bilingual(row.text("german"), row.text("english")));
    }
}
