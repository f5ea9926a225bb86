package de.hausbote.hours;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the regions from their file: a country's line first, whose holidays all its parts keep. */
final class Regions {
    private static final String FILE = "/hours/regions.txt";
    static final List<Region> ALL = load();

    private Regions() {}

    /** What a line says beside its names. */
    private record Days(List<Kept> law, List<Kept> choice) {
        Days with(Days more) {
            return new Days(join(law, more.law), join(choice, more.choice));
        }

        private static List<Kept> join(List<Kept> one, List<Kept> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    private static List<Region> load() {
        InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var countries = new HashMap<String, Days>();
            var regions = new ArrayList<Region>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> learn(line, countries, regions));
            return List.copyOf(regions);
        } catch (IOException impossible) {
            throw new UncheckedIOException("regions of the program could not be read", impossible);
        }
    }

    private static void learn(String line, Map<String, Days> countries, List<Region> regions) {
        var parts = line.split(";", -1);
        var code = parts[0].strip();
        var days = new Days(kept(parts[3]), kept(parts[4]));
        if (!code.contains("-")) {
            countries.put(code, days);
            return;
        }
        var all = Objects.requireNonNull(countries.get(code.substring(0, 2)), code)
                .with(days);
        regions.add(new Region(code, parts[1].strip(), parts[2].strip(), all.law, all.choice));
    }

    private static List<Kept> kept(String written) {
        return Arrays.stream(written.strip().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .map(Kept::read)
                .toList();
    }
}
