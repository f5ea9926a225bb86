package de.hausbote;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The system's Chromium without a window. Whatever a page complains about, errors of its code and of the content policy,
 * is gathered: {@link #complaints} is empty after a good test.
 */
final class Browser implements AutoCloseable {
    private static final double PATIENCE = 20_000;
    private static final Path PROGRAM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Chromium is missing: run scripts/test, which installs it"));

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Somebody with a browser of their own, on the first page of the house. */
    Page visitor(URI house, String language) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale(language)
                .setViewportSize(1440, 900));
        return opened(context, house);
    }

    /** Somebody who signed in, with the password that everybody has in tests. */
    Page signedIn(URI house, String language, String login) {
        var page = visitor(house, language);
        page.locator("#login").fill(login);
        page.locator("#password").fill(TestAppliance.PASSWORD);
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("nav-rail")).isVisible();
        return page;
    }

    private Page opened(BrowserContext context, URI house) {
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnswerOfTheHouse(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.setDefaultTimeout(PATIENCE);
        page.navigate(house.toString());
        return page;
    }

    /** The browser notes every refusal of the interface, expected ones too; the page deals with them. */
    private static boolean isAnswerOfTheHouse(String text) {
        return text.startsWith("Failed to load resource: the server responded with a status of 4");
    }

    List<String> complaints() {
        return complaints;
    }

    void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
