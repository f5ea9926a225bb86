package de.hausbote;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How somebody meets a screen. */
record Look(ColorScheme scheme, int width, int height) {
    /** A desk, the same at 200 percent, a telephone at night. */
    static final List<Look> ALL = List.of(
            new Look(ColorScheme.LIGHT, 1440, 900),
            new Look(ColorScheme.LIGHT, 720, 450),
            new Look(ColorScheme.DARK, 320, 640));

    void on(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }
}
