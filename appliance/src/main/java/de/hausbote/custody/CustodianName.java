package de.hausbote.custody;

/** What a custodian is called on paper and on the page of a sealed house; empty where nobody said it. */
public record CustodianName(String text) {
    public static final CustodianName NONE = new CustodianName("");

    private static final int LONGEST = 80;

    public CustodianName {
        text = text.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a custodian's name has " + LONGEST + " letters at most");
        }
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
