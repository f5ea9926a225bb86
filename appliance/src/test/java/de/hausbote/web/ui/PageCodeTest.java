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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the page that its policy or its budget depend on. */
class PageCodeTest {
    private static final int MOST_SCRIPT = 150_000;
    private static final int MOST_STYLE = 60_000;
    private static final int MOST_MODULES = 45;
    private static final int MODULES_OF_LIT = 10;

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?\"(app/[^\"]+)\"");
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

    @Test
    void everyStyleIsImportedOnce() {
        var all = PageFiles.read("style/all.css");
        var forgotten = styles.keySet().stream()
                .map(path -> path.substring("style/".length()))
                .filter(name -> !name.equals("all.css") && !all.contains("\"" + name + "\""))
                .toList();

        assertEquals(List.of(), forgotten);
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

    @Test
    void theInboxStaysWithinItsBudget() {
        var modules = reachable("app/main.js", "app/app-shell.js", "app/nav-rail.js", "app/inbox-place.js");
        var script = modules.stream().mapToInt(path -> size(scripts, path)).sum();
        var style =
                styles.keySet().stream().mapToInt(path -> size(styles, path)).sum();

        assertAll(
                () -> assertTrue(modules.size() + MODULES_OF_LIT <= MOST_MODULES, modules.size() + " modules"),
                () -> assertTrue(script <= MOST_SCRIPT, script + " bytes of script"),
                () -> assertTrue(style <= MOST_STYLE, style + " bytes of style"));
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
