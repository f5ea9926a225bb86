package de.hausbote.media;

import de.hausbote.media.Boxes.Box;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which bytes of a film its pictures and sound are: what the tables of its tracks point at. */
final class Samples {
    private final ByteBuffer film;
    private final Boxes boxes;
    private final List<Range> ranges = new ArrayList<>();

    /** Bytes that follow each other. */
    private record Range(int from, int end) {}

    Samples(ByteBuffer film, Boxes boxes) {
        this.film = film;
        this.boxes = boxes;
    }

    /** @param table the tables of one track ({@code stbl}) */
    void add(Box table) {
        var names = boxes.in(table).stream().map(Box::name).toList();
        if (names.contains("stco") || names.contains("co64")) {
            new Track(table).chunks();
        }
    }

    /** Everything in this box that nothing points at becomes zero. */
    void zeroBetween(Box box) {
        var sorted =
                ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList();
        var at = box.from();
        for (var range : sorted) {
            if (range.from() > at) {
                zero(at, Math.min(range.from(), box.end()));
            }
            at = Math.max(at, range.end());
        }
        zero(at, box.end());
    }

    private void zero(int from, int end) {
        if (from < end) {
            film.put(from, new byte[end - from]);
        }
    }

    /** One track while its tables are read; each chunk has a place and some samples. */
    private final class Track {
        private final Box places;
        private final Box counts;
        private final Box sizes;
        private long sample;

        Track(Box table) {
            places = boxes.in(table, "stco").or(() -> boxes.in(table, "co64")).orElseThrow(Track::broken);
            counts = boxes.in(table, "stsc").orElseThrow(Track::broken);
            sizes = boxes.in(table, "stsz").or(() -> boxes.in(table, "stz2")).orElseThrow(Track::broken);
        }

        private static UncleanException broken() {
            return new UncleanException(Scrubbed.Why.MALFORMED);
        }

        void chunks() {
            var count = entries(places, 4, places.name().equals("co64") ? 8 : 4);
            var runs = entries(counts, 4, 12);
            Bytes.require(runs > 0 || count == 0);
            var run = 0;
            for (var chunk = 0; chunk < count; chunk++) {
                while (run + 1 < runs && number(counts, 8 + 12 * (run + 1)) <= chunk + 1) {
                    run++;
                }
                chunk(place(chunk), number(counts, 12 + 12 * run));
            }
        }

        private int entries(Box box, int at, int size) {
            var count = number(box, at);
            Bytes.require(count * size <= box.length() - at - 4);
            return (int) count;
        }

        private long place(int chunk) {
            return places.name().equals("co64")
                    ? film.getLong(places.from() + 8 + 8 * chunk)
                    : number(places, 8 + 4 * chunk);
        }

        private void chunk(long place, long samples) {
            var same = sizes.name().equals("stsz") ? number(sizes, 4) : 0;
            var length = same > 0 ? same * Math.min(samples, film.capacity()) : listed(samples);
            Bytes.require(place >= 0 && place <= film.capacity() && length <= film.capacity() - place);
            ranges.add(new Range((int) place, (int) (place + length)));
        }

        private long listed(long samples) {
            var all = number(sizes, 8);
            var end = Math.min(all, sample + samples);
            var length = 0L;
            for (; sample < end; sample++) {
                length += size((int) sample);
            }
            return length;
        }

        private long size(int number) {
            if (sizes.name().equals("stsz")) {
                return number(sizes, 12 + 4 * number);
            }
            return switch (film.get(sizes.from() + 7)) {
                case 4 -> (film.get(inside(12 + number / 2)) >> (number % 2 == 0 ? 4 : 0)) & 15;
                case 8 -> film.get(inside(12 + number)) & 0xff;
                default -> film.getShort(inside(12 + 2 * number)) & 0xffff;
            };
        }

        private int inside(int at) {
            Bytes.require(at < sizes.length());
            return sizes.from() + at;
        }

        private long number(Box box, int at) {
            Bytes.require(at >= 0 && at <= box.length() - 4);
            return film.getInt(box.from() + at) & 0xffffffffL;
        }
    }
}
