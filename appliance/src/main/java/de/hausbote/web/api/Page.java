package de.hausbote.web.api;

import java.util.List;
import java.util.Optional;

/**
 * Items of a list.
 *
 * @param next the cursor of the following page, if there is one
 */
record Page<T>(List<T> items, Optional<String> next) {
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
