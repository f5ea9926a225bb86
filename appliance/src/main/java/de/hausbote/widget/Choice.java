package de.hausbote.widget;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import java.util.List;

/**
 * What somebody ticked and pressed.
 *
 * @param account the number that she wants to write to
 * @param notice the version of the privacy notice that she was shown
 * @param texts the wordings that she ticked
 */
public record Choice(HouseLanguage language, AccountId account, int notice, List<Id> texts) {
    public Choice {
        texts = List.copyOf(texts);
    }
}
