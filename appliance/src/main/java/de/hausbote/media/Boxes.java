package de.hausbote.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes of a film (ISO 14496-12, 4.2): a size, a name, and what is in it. */
final class Boxes {
    private static final int HEAD = 8;
    private static final int MOST = 1 << 20;

    private final ByteBuffer film;
    private int read;

    Boxes(ByteBuffer film) {
        this.film = film;
    }

    /**
     * One of them.
     *
     * @param at where it begins
     * @param from where its content begins
     * @param end where it ends
     */
    record Box(String name, int at, int from, int end) {
        int length() {
            return end - from;
        }
    }

    List<Box> between(int from, int end) {
        var boxes = new ArrayList<Box>();
        for (var at = from; at < end; at = boxes.getLast().end()) {
            Bytes.require(++read <= MOST && end - at >= HEAD);
            boxes.add(box(at, end));
        }
        return boxes;
    }

    List<Box> in(Box box) {
        return between(box.from(), box.end());
    }

    /** The first of this name. */
    Optional<Box> in(Box box, String name) {
        return in(box).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Down these names. */
    Optional<Box> below(Box box, String... names) {
        var found = Optional.of(box);
        for (var name : names) {
            found = found.flatMap(outer -> in(outer, name));
        }
        return found;
    }

    /** 0 means to the end, 1 that the size follows in eight bytes. */
    private Box box(int at, int end) {
        var said = film.getInt(at) & 0xffffffffL;
        var head = said == 1 ? 2 * HEAD : HEAD;
        var size = said == 0 ? end - at : said == 1 ? film.getLong(at + HEAD) : said;
        Bytes.require(size >= head && size <= end - at);
        return new Box(Bytes.words(film, at + 4, 4), at, at + head, at + (int) size);
    }
}
