package de.hausbote.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import java.net.URLDecoder;

/** How a file is called that comes up as raw bytes. */
final class FileName {
    private static final String HEADER = "X-File-Name";
    private static final int LONGEST = 255;

    private FileName() {}

    /** Percent-encoded UTF-8, because headers carry no more than ASCII. */
    static String of(Call call) {
        var encoded = call.header(HEADER).orElseThrow(() -> new BadRequestException(HEADER));
        var name = Call.read(HEADER, encoded.replace("+", "%2B"), text -> URLDecoder.decode(text, UTF_8));
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException(HEADER);
        }
        return name;
    }
}
