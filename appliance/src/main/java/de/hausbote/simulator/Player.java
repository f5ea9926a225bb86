package de.hausbote.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What one customer says next. Follows a talk turn by turn and does what an answer asks for. The same seed and the same
 * answers give the same words. Confined to the lock of {@link Lively}.
 */
final class Player {
    private static final int MOST_NUDGES = 1;

    private final Role role;
    private final Random random;
    private int talk;
    private int turn;
    private int nudges;
    private int unanswered;
    private boolean photoShown;
    private boolean paperShown;
    private boolean parted;

    Player(Role role, long seed) {
        this.role = role;
        this.random = new Random(seed ^ role.person().key().hashCode());
        this.talk = random.nextInt(role.talks().size());
    }

    /** The first words of the next talk. */
    List<Bubble> open() {
        talk = (talk + 1) % role.talks().size();
        turn = 0;
        nudges = 0;
        photoShown = false;
        paperShown = false;
        parted = false;
        return next();
    }

    /** What follows when nobody answers; nothing any more after a while. */
    List<Bubble> nudge() {
        if (nudges == MOST_NUDGES) {
            unanswered++;
            turn = turns().size();
            return List.of();
        }
        nudges++;
        return List.of(phrase("nudge"));
    }

    /** What follows an answer. */
    List<Bubble> react(SentMessage answer) {
        nudges = 0;
        unanswered = 0;
        return switch (Sense.of(answer)) {
            case WANTS_PHOTO -> photo();
            case WANTS_PAPER -> paper();
            case FAREWELL -> part();
            case THANKS -> with("welcome");
            case A_FILE -> with("gotFile");
            case SOMETHING_ELSE -> over() ? List.of() : next();
        };
    }

    private List<Bubble> photo() {
        var again = photoShown;
        photoShown = true;
        return again ? List.of(phrase("photoAgain")) : List.of(phrase("photo"), Bubble.showing(role.photo()));
    }

    private List<Bubble> paper() {
        var again = paperShown;
        paperShown = true;
        return again ? List.of(phrase("paperAgain")) : List.of(phrase("paper"), Bubble.showing(role.paper()));
    }

    private List<Bubble> part() {
        turn = turns().size();
        var again = parted;
        parted = true;
        return again ? List.of() : List.of(phrase("farewell"));
    }

    private List<Bubble> with(String occasion) {
        var lines = new ArrayList<>(List.of(phrase(occasion)));
        if (!over()) {
            lines.addAll(next());
        }
        return lines;
    }

    private List<Bubble> next() {
        while (turns().get(turn).stream().allMatch(this::shown) && turn < turns().size() - 1) {
            turn++;
        }
        var lines = turns().get(turn);
        turn++;
        lines.forEach(this::remember);
        return lines;
    }

    private boolean shown(Bubble line) {
        return (photoShown && line.scene().equals(role.photo()))
                || (paperShown && line.scene().equals(role.paper()));
    }

    private void remember(Bubble line) {
        photoShown |= line.scene().equals(role.photo());
        paperShown |= line.scene().equals(role.paper());
    }

    private List<List<Bubble>> turns() {
        return role.talks().get(talk);
    }

    private Bubble phrase(String occasion) {
        var phrases = role.phrases(occasion);
        return Bubble.words(phrases.get(random.nextInt(phrases.size())));
    }

    /** Whether everything of this talk has been said. */
    boolean over() {
        return turn >= turns().size();
    }

    /** How many talks in a row nobody answered. */
    int unanswered() {
        return unanswered;
    }

    /** A number of seconds between these two. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    Person person() {
        return role.person();
    }
}
