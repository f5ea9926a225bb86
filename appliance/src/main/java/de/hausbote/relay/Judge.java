package de.hausbote.relay;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.Inquiry;
import de.hausbote.message.Reason.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one place that says how an account stands: what is good, what somebody should look at, what is broken. */
final class Judge {
    private static final Set<String> RIGHTS = Set.of("whatsapp_business_messaging", "whatsapp_business_management");
    private static final Set<String> FIELDS = Set.of("messages", "user_id_update");
    /** Fields that carry data which the house does not want (docs/whatsapp.md). */
    private static final Set<String> UNWANTED = Set.of(
            "history", "smb_message_echoes", "smb_app_state_sync", "calls", "automatic_events", "message_echoes");

    private static final Duration SOON = Duration.ofDays(14);
    private static final Duration DOOR_SOON = Duration.ofDays(21);
    private static final Duration TOO_LONG = Duration.ofMinutes(15);
    private static final int BAD_TOKEN = 190;
    /** Subcode of what is not there, or not for this token. */
    private static final int NO_SUCH_OBJECT = 33;
    /** Fewer messages than that in the same hours of a past week say nothing. */
    private static final int WORTH_COUNTING = 5;

    private final Circumstances house;
    private final List<Finding> findings = new ArrayList<>();

    private Judge(Circumstances house) {
        this.house = house;
    }

    /** In the order of what it is about. */
    static List<Finding> judged(Circumstances house, Told told) {
        var judge = new Judge(house);
        judge.relay();
        judge.queue();
        judge.inbound();
        judge.told(told);
        judge.version();
        judge.door();
        judge.trust();
        judge.scanner();
        judge.findings.sort(Comparator.comparing(finding -> finding.sign().topic()));
        return List.copyOf(judge.findings);
    }

    private void found(Sign sign) {
        add(Finding.of(sign));
    }

    private void found(Sign sign, Instant at) {
        add(Finding.of(sign, at));
    }

    private void found(Sign sign, String words) {
        add(Finding.of(sign, words));
    }

    /** Two questions may show the same thing. */
    private void add(Finding finding) {
        if (findings.stream().noneMatch(known -> known.sign() == finding.sign())) {
            findings.add(finding);
        }
    }

    private void relay() {
        found(
                switch (house.view().account().acting()) {
                    case ACTIVE -> Sign.RUNS;
                    case PAUSED -> Sign.PAUSED;
                    case STOPPED -> Sign.STOPPED;
                });
    }

    private void queue() {
        if (house.view().account().active() && house.waited().compareTo(TOO_LONG) > 0) {
            findings.add(new Finding(Sign.QUEUE_STANDS, house.view().waiting(), ""));
        } else if (house.view().uncertain() > 0) {
            findings.add(new Finding(Sign.IN_DOUBT, house.view().uncertain(), ""));
        } else {
            findings.add(new Finding(Sign.QUEUE_FLOWS, house.view().waiting(), ""));
        }
    }

    /** Three of the past four weeks had customers writing in these hours, and now there is nobody. */
    private void inbound() {
        var last = house.view().account().lastInbound();
        var busy =
                house.usual().stream().filter(count -> count >= WORTH_COUNTING).count();
        if (last.isEmpty()) {
            found(Sign.NEVER_HEARD);
        } else if (house.heard() == 0 && busy >= 3) {
            found(Sign.SILENT, last.get());
        } else {
            found(Sign.HEARD, last.get());
        }
    }

    private void told(Told told) {
        told.obstacle().ifPresent(obstacle -> {
            if (obstacle == Code.NONE) {
                found(Sign.NOT_ASKED);
            } else {
                found(Sign.NOT_REACHED, obstacle.name());
            }
        });
        var app = told.facts().stream()
                .filter(AccountFact.Token.class::isInstance)
                .map(fact -> ((AccountFact.Token) fact).app())
                .findFirst()
                .orElse("");
        told.facts().forEach(fact -> fact(fact, app, told.facts()));
        if (told.asked() && house.view().account().connection().business().isEmpty()) {
            found(Sign.BUSINESS_UNKNOWN);
        }
    }

    private void fact(AccountFact fact, String app, List<AccountFact> all) {
        switch (fact) {
            case AccountFact.Token token -> token(token);
            case AccountFact.Standing number -> number(number);
            case AccountFact.Subscribers(var apps) -> subscribers(apps, app);
            case AccountFact.Subscription subscription -> webhook(subscription, all);
            case AccountFact.Hook(var callback) -> delivered(callback);
            case AccountFact.Profile _, AccountFact.Registration _, AccountFact.Storage _ -> {}
            case AccountFact.Refused refused -> refused(refused);
        }
    }

    private void token(AccountFact.Token token) {
        var missing = new TreeSet<>(RIGHTS);
        missing.removeAll(token.rights());
        if (!token.valid() || !token.until().isAfter(house.now())) {
            found(Sign.TOKEN_ENDED);
        } else if (!missing.isEmpty()) {
            found(Sign.RIGHT_MISSING, String.join(", ", missing));
        } else if (token.until().equals(Instant.MAX)) {
            found(Sign.TOKEN_GOOD);
        } else {
            found(soon(token.until(), SOON) ? Sign.TOKEN_ENDS : Sign.TOKEN_UNTIL, token.until());
        }
    }

    /** Who answers where it delivers takes the key. */
    private void delivered(String callback) {
        found(Sign.KEY_GOOD);
        if (callback.equals(house.hook())) {
            found(Sign.WEBHOOK_GOOD);
        } else {
            found(Sign.CALLBACK_ELSEWHERE, callback);
        }
    }

    private void number(AccountFact.Standing number) {
        found(Sign.SECRET_GOOD);
        if (!number.status().isEmpty() && !number.status().equals("CONNECTED")) {
            found(Sign.NUMBER_UNCONNECTED, number.status());
        } else if (!number.nameStatus().isEmpty() && !number.nameStatus().equals("APPROVED")) {
            found(Sign.NAME_WAITS, number.nameStatus());
        } else {
            found(Sign.NUMBER_GOOD);
        }
        found(
                switch (number.quality()) {
                    case "GREEN" -> Sign.QUALITY_GOOD;
                    case "YELLOW" -> Sign.QUALITY_MEDIUM;
                    case "RED" -> Sign.QUALITY_LOW;
                    default -> Sign.QUALITY_UNRATED;
                },
                number.limit());
    }

    private void subscribers(List<AccountFact.App> apps, String own) {
        var strangers = apps.stream()
                .filter(app -> !app.id().equals(own))
                .map(AccountFact.App::name)
                .collect(Collectors.joining(", "));
        if (apps.stream().noneMatch(app -> app.id().equals(own))) {
            found(Sign.NOT_SUBSCRIBED);
        }
        if (!strangers.isEmpty()) {
            found(Sign.STRANGERS, strangers);
        } else if (!apps.isEmpty()) {
            found(Sign.ALONE);
        }
    }

    /** The address of the number goes before that of the organisation, and that before the app's. */
    private void webhook(AccountFact.Subscription subscription, List<AccountFact> all) {
        var where = override(all).isEmpty() ? subscription.callback() : override(all);
        var missing = new TreeSet<>(FIELDS);
        missing.removeAll(subscription.fields());
        var many = new TreeSet<>(subscription.fields());
        many.retainAll(UNWANTED);
        if (!where.equals(house.hook())) {
            found(Sign.CALLBACK_ELSEWHERE, where);
        } else if (!missing.isEmpty()) {
            found(Sign.FIELDS_MISSING, String.join(", ", missing));
        } else if (!many.isEmpty()) {
            found(Sign.FIELDS_MANY, String.join(", ", many));
        } else {
            found(Sign.WEBHOOK_GOOD);
        }
    }

    private static String override(List<AccountFact> all) {
        var ofNumber = "";
        var ofOrganisation = "";
        for (var fact : all) {
            if (fact instanceof AccountFact.Standing number) {
                ofNumber = number.override();
            }
            if (fact instanceof AccountFact.Subscribers(var apps)) {
                ofOrganisation = apps.stream()
                        .map(AccountFact.App::override)
                        .filter(address -> !address.isEmpty())
                        .findFirst()
                        .orElse("");
            }
        }
        return ofNumber.isEmpty() ? ofOrganisation : ofNumber;
    }

    /** An app secret that does not fit makes the provider refuse what carries a proof made with it. */
    private void refused(AccountFact.Refused refused) {
        var number = refused.reason().provider();
        switch (refused.inquiry()) {
            case Inquiry.Token _ -> found(Sign.TOKEN_ENDED);
            case Inquiry.Standing _ when number == BAD_TOKEN -> found(Sign.TOKEN_ENDED);
            case Inquiry.Standing(var proof)
            when proof.isEmpty() || number == NO_SUCH_OBJECT -> found(Sign.NUMBER_UNKNOWN, Integer.toString(number));
            case Inquiry.Standing _ -> found(Sign.SECRET_WRONG, Integer.toString(number));
            case Inquiry.Subscribers _ when number == BAD_TOKEN -> found(Sign.TOKEN_ENDED);
            case Inquiry.Subscribers _ -> found(Sign.BUSINESS_UNKNOWN);
            case Inquiry.Subscription _ -> found(Sign.SECRET_WRONG, Integer.toString(number));
            case Inquiry.Hook _ -> found(Sign.KEY_REFUSED, Integer.toString(number));
            case Inquiry.Profile _, Inquiry.Registration _, Inquiry.Storage _ -> {}
        }
    }

    private void version() {
        var account = house.view().account();
        var end = GraphVersions.end(account.version());
        if (end.isEmpty()) {
            found(Sign.VERSION_GOOD, account.version());
        } else if (!end.get().isAfter(house.now())) {
            found(Sign.VERSION_ENDED, end.get());
        } else {
            found(soon(end.get(), GraphVersions.SOON) ? Sign.VERSION_ENDS : Sign.VERSION_GOOD, end.get());
        }
    }

    private void door() {
        if (house.door().isEmpty()) {
            return;
        }
        var own = house.door().getFirst();
        if (own.selfMade()) {
            found(Sign.DOOR_SELF_MADE);
        } else {
            found(soon(own.until(), DOOR_SOON) ? Sign.DOOR_ENDS : Sign.DOOR_GOOD, own.until());
        }
    }

    private void trust() {
        house.view().authorities().stream()
                .filter(authority -> soon(authority.until(), DOOR_SOON))
                .findFirst()
                .ifPresent(authority -> found(Sign.TRUST_ENDS, authority.until()));
    }

    private void scanner() {
        switch (house.scanner()) {
            case NONE -> {}
            case ANSWERS -> found(Sign.SCANNER_GOOD);
            case AWAY_FILES_PASS -> found(Sign.SCANNER_PASSES);
            case AWAY_FILES_WAIT -> found(Sign.SCANNER_AWAY);
        }
    }

    private boolean soon(Instant end, Duration ahead) {
        return end.isBefore(house.now().plus(ahead));
    }
}
