package de.hausbote.widget;

/** What a widget lacks before anybody may begin with it. */
public enum Missing {
    /** The house has published no privacy notice. */
    NOTICE,
    /** There is no wording that people agree to when they ask something, in one of its languages. */
    WORDING,
    /** None of its numbers is at work, or none can be opened from a page. */
    NUMBER
}
