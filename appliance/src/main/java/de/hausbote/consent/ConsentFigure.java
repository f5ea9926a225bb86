package de.hausbote.consent;

/**
 * How often something was said in a time.
 *
 * @param given how often it was agreed to for certain
 * @param withdrawn how often it was taken back
 */
public record ConsentFigure(ConsentPurpose purpose, Way way, long given, long withdrawn) {}
