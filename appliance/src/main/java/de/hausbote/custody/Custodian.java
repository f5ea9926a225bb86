package de.hausbote.custody;

/**
 * Who keeps a share, as the house knows it.
 *
 * @param number of the share
 * @param mark by what the share is known again; hexadecimal digits
 */
public record Custodian(int number, CustodianName name, String mark) {}
