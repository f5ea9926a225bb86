package de.hausbote.web.open;

import de.hausbote.media.QrCode;
import java.util.List;

/** An address for the camera of a telephone, drawn here and by nobody else. */
final class QrView {
    private QrView() {}

    /** @param label for those who do not see it */
    static Html of(String address, String label) {
        var code = QrCode.of(address);
        var side = code.size() + 2 * QrCode.EDGE;
        return Html.tag(
                "svg",
                List.of("class", "pattern", "viewBox", "0 0 " + side + " " + side, "role", "img", "aria-label", label),
                Html.tag("path", List.of("d", code.path())));
    }
}
