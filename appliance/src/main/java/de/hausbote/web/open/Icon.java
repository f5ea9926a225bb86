package de.hausbote.web.open;

import java.util.List;

/** Small drawings beside words; they say nothing that the words do not say. */
enum Icon {
    TALK("M4 5.5h16v10.500H11l-4.500 4v-4H4z"),
    PHONE(
            "M6.500 3.500h3l1.500 4.500-2 1.500a12 12 0 0 0 5.500 5.500l1.500-2 4.500 1.500v3a2 2 0 0 1-2 2A15 15 0 0 1 4.500 5.500a2 2 0 0 1 2-2z"),
    MAIL("M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500"),
    FORM("M6 3.500h12v17H6zM9 8h6M9 12h6M9 16h3"),
    PERSON("M12 11.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500a7.500 7.500 0 0 1 15 0"),
    CLOCK("M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    Html drawn() {
        return Html.tag(
                "svg",
                List.of("viewBox", "0 0 24 24", "aria-hidden", "true", "focusable", "false"),
                Html.tag("path", List.of("d", path)));
    }
}
