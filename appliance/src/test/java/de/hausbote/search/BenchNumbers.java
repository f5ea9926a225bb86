package de.hausbote.search;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The numbers that a contact writes: those that are always the same, grouped once so and once so, and new ones. */
final class BenchNumbers {
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final long contact;
    private final RandomGenerator random;

    BenchNumbers(long contact, RandomGenerator random) {
        this.contact = contact;
        this.random = random;
    }

    /** The same numbers each time. */
    private RandomGenerator own() {
        return new SplittableRandom(contact);
    }

    /** One of two that the contact has. */
    String contract() {
        var before = List.of("", "V-", "V ").get(random.nextInt(3));
        return before + (own().nextInt(10_000_000, 40_000_000) * 2 + random.nextInt(2));
    }

    String iban() {
        var digits = String.format(
                Locale.GERMAN, "DE%02d%018d", own().nextInt(10, 99), own().nextLong(100_000_000_000_000_000L));
        return random.nextInt(3) == 0 ? digits : digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Of a matter, hardly ever the same twice. */
    String file() {
        var year = random.nextInt(10, 27);
        var number = random.nextInt(100_000, 10_000_000);
        return switch (random.nextInt(4)) {
            case 0 -> "AZ " + year + "/" + number;
            case 1 -> year + "-" + number;
            case 2 -> number + "." + year;
            default -> Integer.toString(number);
        };
    }

    String phone() {
        var number = random.nextInt(4) == 0 ? random : own();
        return String.format(Locale.GERMAN, "01%02d %07d", number.nextInt(50, 80), number.nextInt(10_000_000));
    }

    String plate() {
        var own = own();
        return letter(own) + "-" + letter(own) + letter(own) + " " + own.nextInt(1, 10_000);
    }

    private static String letter(RandomGenerator random) {
        var at = random.nextInt(PLATE_LETTERS.length());
        return PLATE_LETTERS.substring(at, at + 1);
    }

    String amount() {
        var euros = (int) Math.exp(random.nextDouble() * 9);
        return String.format(Locale.GERMAN, "%,d,%02d", euros, random.nextInt(100));
    }

    String date() {
        return String.format(
                Locale.GERMAN,
                "%02d.%02d.%d",
                random.nextInt(1, 29),
                random.nextInt(1, 13),
                random.nextInt(2024, 2027));
    }

    String time() {
        return String.format(Locale.GERMAN, "%d:%02d", random.nextInt(7, 19), random.nextInt(4) * 15);
    }

    String small() {
        return Integer.toString(1 + (int) Math.exp(random.nextDouble() * 5));
    }

    String postcode() {
        return String.format(Locale.GERMAN, "%05d", random.nextInt(1_000, 99_999));
    }
}
