package de.hausbote.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everybody who has a telephone. Shared by threads, guarded by its own lock. */
final class People {
    private final List<Person> all = new ArrayList<>();
    private final Map<String, Chat> chats = new HashMap<>();
    private final Faults faults;

    People(List<Person> known, Faults faults) {
        this.faults = faults;
        known.forEach(this::add);
    }

    synchronized void add(Person person) {
        if (chats.containsKey(person.key())) {
            throw new IllegalArgumentException("there is a customer with this key already");
        }
        all.add(person);
        chats.put(person.key(), new Chat());
    }

    synchronized List<Person> all() {
        return List.copyOf(all);
    }

    synchronized Chat chat(String key) {
        return chats.computeIfAbsent(key, _ -> new Chat());
    }

    /** By key, first name or whole name, whatever the case. */
    synchronized Optional<Person> named(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(person -> {
                    var whole = person.name().toLowerCase(Locale.ROOT);
                    return person.key().equals(wanted) || whole.equals(wanted) || whole.startsWith(wanted + " ");
                })
                .findFirst();
    }

    synchronized Optional<Person> withPhone(String digits) {
        return all.stream()
                .filter(Person::hasPhone)
                .filter(person ->
                        person.phone().equals(digits) || other(person.phone()).equals(digits))
                .findFirst();
    }

    synchronized Optional<Person> withUserId(String userId) {
        return all.stream()
                .filter(Person::hasUserId)
                .filter(person -> person.userId().equals(userId))
                .findFirst();
    }

    /** The number under which the provider knows somebody. */
    String wireNumber(String phone) {
        return faults.on(Fault.OTHER_WA_ID) ? other(phone) : phone;
    }

    /** As in countries where a digit was put into all numbers, and some still know the old ones. */
    private static String other(String phone) {
        return phone.substring(0, 4) + "9" + phone.substring(4);
    }
}
