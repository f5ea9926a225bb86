package de.hausbote.web.live;

import java.util.List;

/**
 * What a page missed.
 *
 * @param epoch names this run of the program
 * @param seq the newest change
 * @param complete false when more was missed than is remembered: load everything anew
 */
public record Changes(String epoch, long seq, boolean complete, List<Change> changes) {}
