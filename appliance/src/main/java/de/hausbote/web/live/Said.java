package de.hausbote.web.live;

import java.util.Optional;

/**
 * What a page may say: somebody writes in a conversation, or everything up to a number was seen.
 *
 * @param kind {@code typing} or {@code seen}
 */
record Said(String kind, Optional<String> conversation, Optional<Long> seq) {}
