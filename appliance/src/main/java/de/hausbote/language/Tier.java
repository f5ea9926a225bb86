package de.hausbote.language;

/** How near a word is to the one that was looked for; the nearest first. */
public enum Tier {
    EXACT(4),
    /** Another form of the word, a compound with it, what an abbreviation stands for. */
    CLOSE(3),
    /** Of one root, or inside a word whose other parts are not known. */
    WEAK(2),
    /** Either of them may be a mistake. */
    TYPO(1);

    private final int score;

    Tier(int score) {
        this.score = score;
    }

    /** What a message gets for a word this near, where the best come first. */
    public int score() {
        return score;
    }
}
