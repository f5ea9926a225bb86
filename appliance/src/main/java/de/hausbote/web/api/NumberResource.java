package de.hausbote.web.api;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.AccountFact.Known;
import de.hausbote.channel.AccountOrder;
import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.relay.AccountDesk;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An account's number at its provider: whose it is, whether it is open for messages, the digits that protect it, and what
 * the provider keeps. Digits go in and never come out.
 */
final class NumberResource implements Resource {
    /** Where Meta keeps messages at rest when it is asked to ("Local storage"). */
    private static final Set<String> REGIONS =
            Set.of("AE", "AU", "BH", "BR", "CA", "CH", "DE", "GB", "ID", "IN", "JP", "KR", "SG", "ZA");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(_[A-Z]{2})?");

    private final AccountDesk desk;

    NumberResource(AccountDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_NUMBER.route(), call -> Answer.ok(NumberShape.of(desk.number(call.actor(), id(call)))));
        routes.on(ApiRoute.SHOW_STORAGE.route(), call -> Answer.ok(KeptShape.of(desk.storage(call.actor(), id(call)))));
        routes.on(ApiRoute.SEND_CODE.route(), this::sendCode);
        routes.on(ApiRoute.SHOW_OWNERSHIP.route(), this::showOwnership);
        routes.on(ApiRoute.REGISTER_NUMBER.route(), this::open);
        routes.on(ApiRoute.DEREGISTER_NUMBER.route(), this::close);
        routes.on(ApiRoute.CHANGE_PIN.route(), this::changePin);
    }

    private Answer sendCode(Call call) {
        var wish = call.body(CodeWish.class);
        if (!LANGUAGE.matcher(wish.language()).matches()) {
            throw new BadRequestException("language");
        }
        desk.code(call.actor(), id(call), Words.read("way", wish.way(), AccountOrder.Way.class), wish.language());
        return Answer.nothing();
    }

    private Answer showOwnership(Call call) {
        desk.ownership(
                call.actor(), id(call), digits("code", call.body(Owned.class).code()));
        return number(call);
    }

    private Answer open(Call call) {
        var wish = call.body(Opened.class);
        var pin = digits("pin", wish.pin());
        switch (Words.read("storage", wish.storage(), Storage.class)) {
            case USUAL -> desk.register(call.actor(), id(call), pin, "");
            case REGION -> desk.register(call.actor(), id(call), pin, wish.asked());
            case NONE -> desk.registerUnkept(call.actor(), id(call), pin);
        }
        return number(call);
    }

    private Answer close(Call call) {
        desk.deregister(call.actor(), id(call));
        return number(call);
    }

    private Answer changePin(Call call) {
        desk.pin(
                call.actor(), id(call), digits("pin", call.body(Protected.class).pin()));
        return number(call);
    }

    private Answer number(Call call) {
        return Answer.ok(NumberShape.of(desk.number(call.actor(), id(call))));
    }

    private static AccountId id(Call call) {
        return call.id(AccountId::parse);
    }

    private static Secret digits(String field, String given) {
        if (!SIX_DIGITS.matcher(given).matches()) {
            throw new BadRequestException(field);
        }
        return new Secret(given);
    }

    /** What the provider shall keep of messages. */
    private enum Storage {
        /** Whatever it keeps of everybody. */
        USUAL,
        /** The same, at rest in one country. */
        REGION,
        /** Nothing at rest. */
        NONE
    }

    private record CodeWish(String way, String language) {}

    private record Owned(String code) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Opened(String pin, String storage, Optional<String> region) {
        String asked() {
            return region.filter(REGIONS::contains).orElseThrow(() -> new BadRequestException("region"));
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Protected(String pin) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** Words are the provider's own. */
    private record NumberShape(
            Optional<String> name,
            Optional<String> nameStatus,
            Optional<String> newNameStatus,
            Optional<String> ownership,
            Optional<String> status,
            Optional<Boolean> pin) {
        static NumberShape of(AccountFact.Registration number) {
            return new NumberShape(
                    Words.present(number.name()),
                    Words.present(number.nameStatus()),
                    Words.present(number.newNameStatus()),
                    Words.present(number.ownership()),
                    Words.present(number.status()),
                    Optional.of(number.pin())
                            .filter(known -> known != Known.UNSAID)
                            .map(known -> known == Known.YES));
        }
    }

    /** @param storage the provider's word for what it keeps */
    private record KeptShape(Optional<String> storage, Optional<String> region, NumberShape number) {
        static KeptShape of(AccountDesk.Kept kept) {
            return new KeptShape(
                    Words.present(kept.storage().status()),
                    Words.present(kept.storage().region()),
                    NumberShape.of(kept.number()));
        }
    }
}
