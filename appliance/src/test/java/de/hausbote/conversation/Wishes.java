package de.hausbote.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a person wants of advertising, by rules that know nothing of the ledger: all of it, and topic by topic. */
final class Wishes {
    private final Map<String, Wish> wishes = new HashMap<>();

    /** Topics that she does not want although she agreed to all advertising before. */
    private final Set<String> excepted = new HashSet<>();

    Wishes(List<String> topics) {
        wishes.put("", new Wish());
        topics.forEach(topic -> wishes.put(topic, new Wish()));
    }

    private static final class Wish {
        private boolean agreed;
        private boolean byWord;
        private boolean bySwitch;
        private boolean alone;

        boolean holds() {
            return agreed && !byWord && !bySwitch && !alone;
        }
    }

    private Wish of(String topic) {
        return Objects.requireNonNull(wishes.get(topic));
    }

    /** Whether she wants to be sent what advertises this; empty for no topic of its own. */
    boolean welcome(String topic) {
        return of(topic).holds() || (of("").holds() && !excepted.contains(topic));
    }

    void agree(String topic) {
        var wish = new Wish();
        wish.agreed = true;
        wishes.put(topic, wish);
        if (topic.isEmpty()) {
            excepted.clear();
        }
    }

    void end(String topic) {
        of(topic).alone = true;
        excepted.add(topic);
    }

    void endByWord() {
        wishes.values().forEach(wish -> wish.byWord = true);
    }

    void endBySwitch() {
        wishes.values().forEach(wish -> wish.bySwitch = true);
    }

    void beginByWord() {
        wishes.values().forEach(wish -> wish.byWord = wish.bySwitch = false);
    }

    /** The switch takes back only what the switch did. */
    void beginBySwitch() {
        wishes.values().stream().filter(wish -> !wish.byWord).forEach(wish -> wish.bySwitch = false);
    }
}
