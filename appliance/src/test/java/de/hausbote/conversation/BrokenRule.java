package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.conversation.TemplateDraft.Rule;
import de.hausbote.message.RefusedException;
import java.util.Arrays;

/** Which rule a draft is refused for. */
final class BrokenRule {
    private BrokenRule() {}

    static Rule broken(TemplateDraft draft) {
        var refused = assertThrows(RefusedException.class, draft::checked);
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.number() == refused.remedy())
                .findFirst()
                .orElseThrow();
    }
}
