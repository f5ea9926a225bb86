package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.config.ProgramFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other people's sites load of the house is small and does nothing behind anybody's back. */
@Tag("CON-9")
class OpenFileTest {
    private static final int LARGEST_LOADER = 5 * 1024;
    private static final int LARGEST_FRAME = 35 * 1024;

    /** The longest page of a widget that there is, in bytes as they travel; seen 3,100. */
    private static final int PAGE = 8 * 1024;

    private static final Pattern KEEPS = Pattern.compile(
            "localStorage|sessionStorage|indexedDB|cookie|caches|serviceWorker|navigator|fetch\\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|new Image|performance|screen\\b|Intl|Date\\b");
    private static final Pattern ACTS =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|Function\\(");

    private static byte[] file(String name) {
        return Objects.requireNonNull(ProgramFiles.below("/open", name).get(name));
    }

    private static int packed(String name) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(file(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }

    @Test
    void theScriptOnOtherSitesIsSmall() {
        assertTrue(packed("v1.js") <= LARGEST_LOADER, () -> packed("v1.js") + " bytes");
    }

    @Test
    void thePageBehindItIsSmall() {
        var frame = Stream.of("widget.css", "frame.js")
                        .mapToInt(OpenFileTest::packed)
                        .sum()
                + PAGE;
        assertTrue(frame <= LARGEST_FRAME, () -> frame + " bytes");
    }

    @Test
    void nothingIsKeptReadOrAsked() {
        for (var name : new String[] {"v1.js", "frame.js"}) {
            var code = new String(file(name), UTF_8);
            assertFalse(KEEPS.matcher(code).find(), name);
            assertFalse(ACTS.matcher(code).find(), name);
        }
    }
}
