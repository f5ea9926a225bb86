package de.hausbote.consent;

import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import java.util.List;

/**
 * What somebody agreed to on a page, before the house knows who she is.
 *
 * @param page the widget that she saw
 * @param account where her message will come in
 * @param texts the wordings that she agreed to: one for what she asks, and one for advertising if she wants it
 * @param note what of the house's she saw beside them, at most 300 characters
 */
public record FirstStep(Id page, AccountId account, List<Id> texts, String note) {
    private static final int MOST_TEXTS = 2;

    public FirstStep {
        texts = List.copyOf(texts);
        if (texts.isEmpty() || texts.size() > MOST_TEXTS) {
            throw new IllegalArgumentException("a first step has one wording or two");
        }
    }
}
