package de.hausbote.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the page that its policy or its budget depend on. */
class PageCodeTest {
    private static final int MOST_SCRIPT = 150_000;
    private static final int MOST_STYLE = 60_000;
    private static final int MOST_STYLE_EVER = 80_000;
    private static final int MOST_MODULES = 45;
    private static final int MODULES_OF_LIT = 10;
    private static final String FIRST_SHEET = "style/page.css";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?\"(app/[^\"]+)\"");
    private static final Pattern STYLE_IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\)");
    private static final Pattern LATER = Pattern.compile("\\blater\\(import\\(\"[^\"]+\"\\), ([^)]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern RAW_MARKUP =
            Pattern.compile("unsafeHTML|unsafeSVG|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");
    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("<[^>]*\\sstyle=|styleMap");
    private static final Pattern BROWSER_STORAGE = Pattern.compile("localStorage|sessionStorage|indexedDB|caches\\.");
    private static final Pattern CONSOLE = Pattern.compile("console\\.\\w+\\(");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl|oklch)\\(|light-dark\\(");
    private static final Pattern IMPORTANT = Pattern.compile("!important");
    private static final Pattern FEATURE = Pattern.compile("app/(inbox|contact|settings|start)/");

    private final SortedMap<String, String> scripts = PageFiles.ending(".js");
    private final SortedMap<String, String> styles = PageFiles.ending(".css");

    @Test
    @Tag("WEB-1")
    void whatPeopleWroteNeverBecomesMarkup() {
        assertNone(RAW_MARKUP, scripts);
    }

    @Test
    void nothingIsStyledWhereThePolicyForbidsIt() {
        assertNone(STYLE_ATTRIBUTE, scripts);
    }

    @Test
    @Tag("WEB-4")
    void nothingIsKeptInTheBrowser() {
        assertNone(BROWSER_STORAGE, scripts);
        assertNone(CONSOLE, scripts);
    }

    @Test
    void coloursAreChosenInOnePlace() {
        var others = Map.copyOf(styles.tailMap("style/"));
        var elsewhere = others.entrySet().stream()
                .filter(file -> !file.getKey().equals("style/tokens.css"))
                .flatMap(file -> PageFiles.places(COLOUR, Map.of(file.getKey(), file.getValue())))
                .toList();

        assertEquals(List.of(), elsewhere);
        assertNone(IMPORTANT, styles);
    }

    /** A style that no sheet imports is never seen; one that two import is carried twice. */
    @Test
    void everyStyleBelongsToOneSheet() {
        var imported =
                sheets().flatMap(sheet -> imports(sheet).stream()).sorted().toList();
        var written = styles.keySet().stream()
                .filter(path -> imports(path).isEmpty())
                .sorted()
                .toList();

        assertEquals(written, imported);
    }

    /** The page names the first sheet, and whoever opens a place later names that place's. */
    @Test
    void everySheetIsAskedFor() {
        var asked = Stream.concat(
                PageFiles.matches(Pattern.compile("style/[a-z]+\\.css"), PageFiles.read("index.html"))
                        .map(MatchResult::group),
                scripts.values().stream()
                        .flatMap(script -> PageFiles.matches(LATER, script))
                        .flatMap(later -> PageFiles.matches(QUOTED, later.group(1)))
                        .map(name -> "style/" + name.group(1) + ".css"));

        assertEquals(sheets().collect(Collectors.toSet()), asked.collect(Collectors.toSet()));
    }

    @Test
    void featuresDoNotKnowEachOther() {
        var across = scripts.entrySet().stream()
                .flatMap(script -> PageFiles.matches(FEATURE, script.getKey())
                        .map(own -> own.group(1))
                        .flatMap(own -> PageFiles.matches(IMPORT, script.getValue())
                                .map(found -> found.group(1))
                                .filter(path -> FEATURE.matcher(path).lookingAt() && !path.startsWith("app/" + own))
                                .map(path -> script.getKey() + " imports " + path)))
                .toList();

        assertEquals(List.of(), across);
    }

    /**
     * What the browser loads before somebody sees the inbox for the first time: the modules that hang on it by `import`,
     * and the sheet that the page names. What waits for a place that is opened later, `import()` and its sheet, is not
     * needed for that and does not count; the page of a sealed house follows by itself once the inbox is there. All style
     * together has a bound of its own, so that later is no way out.
     */
    @Test
    void theInboxStaysWithinItsBudget() {
        var modules = reachable("app/main.js", "app/app-shell.js", "app/nav-rail.js", "app/inbox-place.js");
        var script = modules.stream().mapToInt(path -> size(scripts, path)).sum();
        var style = size(styles, FIRST_SHEET)
                + imports(FIRST_SHEET).stream()
                        .mapToInt(path -> size(styles, path))
                        .sum();
        var everything =
                styles.keySet().stream().mapToInt(path -> size(styles, path)).sum();

        assertAll(
                () -> assertTrue(modules.size() + MODULES_OF_LIT <= MOST_MODULES, modules.size() + " modules"),
                () -> assertTrue(script <= MOST_SCRIPT, script + " bytes of script"),
                () -> assertTrue(style <= MOST_STYLE, style + " bytes of style"),
                () -> assertTrue(everything <= MOST_STYLE_EVER, everything + " bytes of style in all"));
    }

    private Stream<String> sheets() {
        return styles.keySet().stream().filter(path -> !imports(path).isEmpty());
    }

    private List<String> imports(String sheet) {
        return PageFiles.matches(STYLE_IMPORT, Objects.requireNonNull(styles.get(sheet), sheet))
                .map(found -> "style/" + found.group(1))
                .toList();
    }

    private Set<String> reachable(String... first) {
        var found = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var path = open.pop();
            if (found.add(path)) {
                PageFiles.matches(IMPORT, Objects.requireNonNull(scripts.get(path), path))
                        .forEach(imported -> open.push(imported.group(1)));
            }
        }
        return found;
    }

    private static int size(Map<String, String> files, String path) {
        return Objects.requireNonNull(files.get(path), path).getBytes(UTF_8).length;
    }

    private static void assertNone(Pattern pattern, Map<String, String> files) {
        assertEquals(List.of(), PageFiles.places(pattern, files).toList());
    }
}
