package de.hausbote.relay;

/** Everything that can be said about the state of an account; each word has a sentence and a remedy on the page. */
public enum Sign {
    RUNS(Topic.RELAY, Level.GREEN),
    PAUSED(Topic.RELAY, Level.AMBER),
    STOPPED(Topic.RELAY, Level.RED),

    QUEUE_FLOWS(Topic.QUEUE, Level.GREEN),
    IN_DOUBT(Topic.QUEUE, Level.AMBER),
    QUEUE_STANDS(Topic.QUEUE, Level.RED),

    HEARD(Topic.INBOUND, Level.GREEN),
    NEVER_HEARD(Topic.INBOUND, Level.AMBER),
    /** At this hour of this weekday customers usually write. */
    SILENT(Topic.INBOUND, Level.RED),

    NOT_REACHED(Topic.PROVIDER, Level.RED),
    NOT_ASKED(Topic.PROVIDER, Level.AMBER),

    TOKEN_GOOD(Topic.TOKEN, Level.GREEN),
    TOKEN_UNTIL(Topic.TOKEN, Level.GREEN),
    TOKEN_ENDS(Topic.TOKEN, Level.AMBER),
    TOKEN_ENDED(Topic.TOKEN, Level.RED),
    /** The key of a number at a provider in between. */
    KEY_GOOD(Topic.TOKEN, Level.GREEN),
    KEY_REFUSED(Topic.TOKEN, Level.RED),
    RIGHT_MISSING(Topic.TOKEN, Level.RED),

    SECRET_GOOD(Topic.SECRET, Level.GREEN),
    SECRET_WRONG(Topic.SECRET, Level.RED),

    NUMBER_GOOD(Topic.NUMBER, Level.GREEN),
    NAME_WAITS(Topic.NUMBER, Level.AMBER),
    NUMBER_UNCONNECTED(Topic.NUMBER, Level.RED),
    NUMBER_UNKNOWN(Topic.NUMBER, Level.RED),

    QUALITY_GOOD(Topic.QUALITY, Level.GREEN),
    QUALITY_UNRATED(Topic.QUALITY, Level.GREEN),
    QUALITY_MEDIUM(Topic.QUALITY, Level.AMBER),
    QUALITY_LOW(Topic.QUALITY, Level.RED),

    ALONE(Topic.SUBSCRIBERS, Level.GREEN),
    BUSINESS_UNKNOWN(Topic.SUBSCRIBERS, Level.AMBER),
    NOT_SUBSCRIBED(Topic.SUBSCRIBERS, Level.RED),
    STRANGERS(Topic.SUBSCRIBERS, Level.RED),

    WEBHOOK_GOOD(Topic.WEBHOOK, Level.GREEN),
    FIELDS_MANY(Topic.WEBHOOK, Level.AMBER),
    FIELDS_MISSING(Topic.WEBHOOK, Level.RED),
    CALLBACK_ELSEWHERE(Topic.WEBHOOK, Level.RED),

    VERSION_GOOD(Topic.VERSION, Level.GREEN),
    VERSION_ENDS(Topic.VERSION, Level.AMBER),
    VERSION_ENDED(Topic.VERSION, Level.RED),

    DOOR_GOOD(Topic.DOOR, Level.GREEN),
    DOOR_ENDS(Topic.DOOR, Level.AMBER),
    DOOR_SELF_MADE(Topic.DOOR, Level.AMBER),

    TRUST_ENDS(Topic.TRUST, Level.AMBER),

    SCANNER_GOOD(Topic.SCANNER, Level.GREEN),
    /** Files are opened and sent unseen. */
    SCANNER_PASSES(Topic.SCANNER, Level.AMBER),
    /** No file is opened nor sent. */
    SCANNER_AWAY(Topic.SCANNER, Level.RED);

    /** What a sign is about, in the order in which things are set up. */
    public enum Topic {
        RELAY,
        QUEUE,
        INBOUND,
        PROVIDER,
        TOKEN,
        SECRET,
        NUMBER,
        QUALITY,
        SUBSCRIBERS,
        WEBHOOK,
        VERSION,
        DOOR,
        TRUST,
        SCANNER
    }

    /** How much it matters. */
    public enum Level {
        GREEN,
        AMBER,
        RED
    }

    private final Topic topic;
    private final Level level;

    Sign(Topic topic, Level level) {
        this.topic = topic;
        this.level = level;
    }

    public Topic topic() {
        return topic;
    }

    public Level level() {
        return level;
    }
}
