package de.hausbote.widget;

import de.hausbote.consent.ConsentText;
import de.hausbote.consent.HouseLanguage;
import de.hausbote.widget.Lines.Line;
import java.util.List;

/**
 * Everything that somebody is shown who stands at a widget.
 *
 * @param language in which all of it is
 * @param missing what it lacks; nobody may begin while anything is
 * @param texts the wordings to tick: what she asks, and advertising where the house has words for it
 * @param notice the version of the privacy notice, 0 while there is none
 * @param noticePath where it is read, below the public address of the house
 * @param lines the numbers that she can choose between
 * @param targets origins that a browser passes on the way to their messengers
 */
public record Door(
        Widget widget,
        HouseLanguage language,
        List<Missing> missing,
        List<ConsentText> texts,
        int notice,
        String noticePath,
        List<Line> lines,
        List<String> targets) {
    public Door {
        missing = List.copyOf(missing);
        texts = List.copyOf(texts);
        lines = List.copyOf(lines);
        targets = List.copyOf(targets);
    }

    public boolean open() {
        return missing.isEmpty();
    }

    /** Whether this is what she was shown a moment ago. */
    boolean shows(Choice choice) {
        var ids = texts.stream().map(ConsentText::id).toList();
        return notice == choice.notice() && ids.containsAll(choice.texts());
    }
}
