package de.hausbote.media;

import de.hausbote.media.Boxes.Box;
import de.hausbote.media.Scrubbed.Why;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * A film or sound in boxes (ISO 14496-12): MP4, M4A, 3GP. What is said about it becomes empty room of the same size, so
 * that everything else stays where it was; so does every track that is neither pictures nor sound, for cameras write the
 * way they went into one. Times and names become zeros, and so do bytes that no track points at.
 */
final class FilmScrub {
    private static final Set<String> HOLDING = Set.of("minf", "stbl", "edts", "mvex", "moof", "traf", "mfra");
    private static final Set<String> SHOWN = Set.of("vide", "soun");

    /** What says how to play it; in the boxes above or on its own. */
    private static final Set<String> PLAYING = Set.of(
            "vmhd", "smhd", "nmhd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh",
            "stdp", "sdtp", "sbgp", "sgpd", "subs", "elst", "mehd", "trex", "mfhd", "tfhd", "tfdt", "trun", "tfra",
            "mfro");

    private static final Set<String> PICTURES = Set.of("avc1", "avc3", "hvc1", "hev1", "mp4v", "av01", "vp09", "s263");

    /** Up to the name of the coder, and that name, in the entry of a track of pictures. */
    private static final int CODER = 50;

    private static final int CODER_NAME = 32;
    private static final int DEEPEST = 4;

    private final ByteBuffer film;
    private final Boxes boxes;
    private final Samples samples;
    private boolean dropped;

    private FilmScrub(byte[] copy) {
        film = ByteBuffer.wrap(copy);
        boxes = new Boxes(film);
        samples = new Samples(film, boxes);
    }

    static byte[] of(byte[] bytes) {
        var copy = bytes.clone();
        var scrub = new FilmScrub(copy);
        scrub.film(scrub.boxes.between(0, copy.length));
        return copy;
    }

    private void film(List<Box> all) {
        var movies = named(all, "moov");
        Bytes.require(movies.size() == 1 && !named(all, "mdat").isEmpty());
        movie(movies.getFirst());
        var inPieces = !named(all, "moof").isEmpty();
        Bytes.require(!inPieces || !dropped, Why.NO_WAY);
        for (var box : all) {
            switch (box.name()) {
                case "moov", "ftyp", "styp", "sidx" -> {}
                case "moof", "mfra" -> inner(box);
                case "mdat" -> {
                    if (!inPieces) {
                        samples.zeroBetween(box);
                    }
                }
                default -> empty(box);
            }
        }
    }

    private static List<Box> named(List<Box> boxes, String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).toList();
    }

    private void movie(Box movie) {
        var kept = 0;
        for (var box : boxes.in(movie)) {
            switch (box.name()) {
                case "mvhd" -> times(box);
                case "mvex" -> inner(box);
                case "trak" -> kept += track(box);
                default -> empty(box);
            }
        }
        Bytes.require(kept > 0);
    }

    /** How many tracks are kept of this one. */
    private int track(Box track) {
        var shown = boxes.below(track, "mdia", "hdlr")
                .filter(handler -> handler.length() >= 12)
                .filter(handler -> SHOWN.contains(Bytes.words(film, handler.from() + 8, 4)));
        if (shown.isEmpty()) {
            empty(track);
            dropped = true;
            return 0;
        }
        samples.add(boxes.below(track, "mdia", "minf", "stbl").orElseThrow(() -> new UncleanException(Why.MALFORMED)));
        for (var box : boxes.in(track)) {
            switch (box.name()) {
                case "tkhd" -> times(box);
                case "edts" -> inner(box);
                case "mdia" -> media(box);
                default -> empty(box);
            }
        }
        return 1;
    }

    private void media(Box media) {
        for (var box : boxes.in(media)) {
            switch (box.name()) {
                case "mdhd" -> times(box);
                case "hdlr" -> zero(box.from() + Math.min(24, box.length()), box.end());
                case "minf" -> inner(box);
                default -> empty(box);
            }
        }
    }

    private void inner(Box outer) {
        inner(outer, 0);
    }

    private void inner(Box outer, int depth) {
        Bytes.require(depth <= DEEPEST);
        for (var box : boxes.in(outer)) {
            if (HOLDING.contains(box.name())) {
                inner(box, depth + 1);
            } else if (box.name().equals("stsd")) {
                coders(box);
            } else if (box.name().equals("dinf")) {
                places(box);
            } else if (!PLAYING.contains(box.name())) {
                empty(box);
            }
        }
    }

    private void coders(Box descriptions) {
        Bytes.require(descriptions.length() >= 8);
        for (var coder : boxes.between(descriptions.from() + 8, descriptions.end())) {
            if (PICTURES.contains(coder.name())) {
                var name = coder.at() + CODER;
                Bytes.require(name + CODER_NAME <= coder.end());
                zero(name, name + CODER_NAME);
            }
        }
    }

    /** All of it must be in the file itself; another place would be a name on somebody's disk. */
    private void places(Box outer) {
        for (var box : boxes.in(outer)) {
            if (!box.name().equals("dref")) {
                empty(box);
                continue;
            }
            Bytes.require(box.length() >= 8);
            for (var place : boxes.between(box.from() + 8, box.end())) {
                Bytes.require(place.length() >= 4 && (film.getInt(place.from()) & 1) == 1, Why.NO_WAY);
                zero(place.from() + 4, place.end());
            }
        }
    }

    private void times(Box box) {
        Bytes.require(box.length() >= 20);
        var eight = film.get(box.from()) == 1;
        zero(box.from() + 4, box.from() + (eight ? 20 : 12));
    }

    private void empty(Box box) {
        film.put(box.at() + 4, Bytes.of("free"));
        zero(box.from(), box.end());
    }

    private void zero(int from, int end) {
        film.put(from, new byte[end - from]);
    }
}
