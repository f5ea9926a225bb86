package de.hausbote.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Takes files for samples and profiles in two steps (Resumable Upload API): a place for so many bytes of this kind, and then
 * the bytes. Thread-safe.
 */
final class Deposits {
    static final String PREFIX = "upload:";

    private static final int LARGEST = 5 << 20;
    private static final int BAD_VALUE = 100;
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/jpg", "image/png", "video/mp4", "application/pdf");

    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> handles = new HashSet<>();
    private int count;

    synchronized Answer open(Request request) {
        var length = request.parameter("file_length");
        if (!length.matches("[1-9][0-9]{0,7}") || !TYPES.contains(request.parameter("file_type"))) {
            return GraphError.of(BAD_VALUE).answer();
        }
        var place = PREFIX + "MTphdHRhY2ht" + ++count;
        places.put(place, Integer.parseInt(length));
        return Answer.json(200, WireJson.object().put("id", place + "?sig=ARZq" + count));
    }

    synchronized Answer fill(Request request, String place) throws TooLargeException {
        var length = request.body(LARGEST).length;
        var whole = Integer.valueOf(length).equals(places.remove(place))
                && request.header("file_offset").equals("0");
        if (!whole) {
            return GraphError.of(BAD_VALUE).answer();
        }
        var handle = "4:" + place.substring(PREFIX.length()) + ":ARb" + count;
        handles.add(handle);
        return Answer.json(200, WireJson.object().put("h", handle));
    }

    synchronized boolean known(String handle) {
        return handles.contains(handle);
    }
}
