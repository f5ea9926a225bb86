package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as Lucene takes them. Between two texts of one message is a gap, so that no phrase goes over it. */
final class WordStream extends TokenStream {
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> texts;
    private Iterator<String> next = List.<String>of().iterator();
    private Iterator<Word> words = List.<Word>of().iterator();
    private int position;
    private int gap;

    WordStream(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public void reset() {
        next = texts.iterator();
        words = List.<Word>of().iterator();
        gap = 0;
    }

    @Override
    public boolean incrementToken() {
        while (!words.hasNext()) {
            if (!next.hasNext()) {
                return false;
            }
            words = Words.of(next.next()).iterator();
            position = -1;
            gap += GAP;
        }
        clearAttributes();
        var word = words.next();
        term.setEmpty().append(word.folded());
        increment.setPositionIncrement(word.position() - position + gap);
        position = word.position();
        gap = 0;
        return true;
    }
}
