package de.hausbote.web.open;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.media.QrCode;
import de.hausbote.print.Pattern;
import de.hausbote.print.Poster;
import de.hausbote.widget.Widget;
import java.util.ArrayList;

/** A widget on paper: its pattern leads to its page, where people agree as everywhere else. */
public final class PosterPage {
    private PosterPage() {}

    public static Poster of(Widget widget, HouseLanguage language, EmbedCode code) {
        var text = widget.form().text(language);
        var words = WidgetWords.in(text.language());
        var address = code.page(widget, text);
        var small = new ArrayList<String>();
        if (!text.answers().isEmpty()) {
            small.add(words.of("answers", text.answers()));
        }
        if (!text.hours().isEmpty()) {
            small.add(text.hours());
        }
        if (!widget.form().others().phone().isEmpty()) {
            small.add(words.of("poster.phone", widget.form().others().phone()));
        }
        small.add(words.of("poster.notice"));
        return new Poster(
                text.language().code(),
                text.headline(),
                text.sentence(),
                pattern(QrCode.of(address)),
                words.of("poster.scan"),
                address,
                small);
    }

    private static Pattern pattern(QrCode code) {
        return new Pattern() {
            @Override
            public int size() {
                return code.size();
            }

            @Override
            public boolean dark(int column, int row) {
                return code.dark(column, row);
            }
        };
    }
}
