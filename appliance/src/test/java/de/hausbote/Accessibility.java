package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What every screen has to keep: no findings of axe, no scrolling sideways. */
final class Accessibility {
    private static final String AXE = axe();
    private static final String FINDINGS = """
            async () => {
              const found = await axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
              return found.violations.map(each => each.id + ": " + each.nodes.map(node => node.target.join(" ")).join(", "));
            }
            """;
    private static final String SETTLED = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const ending = document.getAnimations().filter(each => Number.isFinite(each.effect.getComputedTiming().endTime));
              await Promise.all(ending.map(each => each.finished.catch(() => {})));
            }
            """;
    private static final String SCROLLS_SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth";

    private Accessibility() {}

    /** Of what the page shows once nothing moves any more; it is left empty. */
    static void assertOf(Page page, Browser browser) {
        page.evaluate(AXE);
        page.evaluate(SETTLED);
        assertNothingFound(page, "");
        leave(page, browser);
    }

    /** The same while it is looked at in one way after the other, without being loaded again. */
    static void assertInEveryLook(Page page, Browser browser) {
        page.evaluate(AXE);
        for (var look : Look.ALL) {
            look.on(page);
            page.evaluate(SETTLED);
            assertNothingFound(page, look.toString());
        }
        leave(page, browser);
    }

    private static void assertNothingFound(Page page, String look) {
        assertFalse((Boolean) page.evaluate(SCROLLS_SIDEWAYS), "the screen scrolls sideways " + look);
        assertEquals(List.of(), page.evaluate(FINDINGS), look);
    }

    /** The check itself breaks the content policy; what the browser says of that is no complaint of the page. */
    private static void leave(Page page, Browser browser) {
        page.navigate("about:blank");
        page.evaluate("() => new Promise(later => setTimeout(later, 50))");
        browser.forgetComplaints();
    }

    private static String axe() {
        try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
