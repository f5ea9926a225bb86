package de.hausbote.relay;

import de.hausbote.conversation.TemplateDraft;
import de.hausbote.message.RefusedException;
import de.hausbote.net.ScriptedServer;
import de.hausbote.net.ScriptedServer.Act;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator asks a provider, each question with each answer. */
final class MarkedErrands {
    private static final Logger LOG = LoggerFactory.getLogger(MarkedErrands.class);
    private static final String LIST = """
        {"data":[{"id":"1","name":"neu","language":"de","status":"APPROVED","category":"UTILITY","components":[
        {"type":"BODY","text":"Guten Tag."}]}],"paging":{"cursors":{"after":"QVFI"}%s}}\
        """;
    private static final String MORE = ",\"next\":\"https://graph.facebook.com/next\"";

    private final MarkedHouse house;
    private final TemplateDesk desk;
    private final MarkedDrafts drafts;

    MarkedErrands(MarkedHouse house) {
        this.house = house;
        this.drafts = new MarkedDrafts(house.canaries());
        var practice = house.practice();
        this.desk =
                new TemplateDesk(practice.house().ground(), practice.desk(), practice.channels(), practice.egress());
    }

    /**
     * Something that is asked.
     *
     * @param said words that are sent with it on purpose
     */
    record Asked(String name, Set<String> said, Runnable work) {
        Asked(String name, Runnable work) {
            this(name, Set.of(), work);
        }
    }

    /** How a provider answers an administrator. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Answer {
        KIND(List.of()),
        REFUSED(List.of(Practice.refusing(400, 100))),
        TOO_FAST(List.of(Practice.refusing(429, 80007))),
        BROKEN(List.of(Practice.refusing(500, 131000))),
        TOKEN_DEAD(List.of(Practice.refusing(401, 190))),
        NO_JSON(List.of(ScriptedServer.answer(502, "<html>Bad gateway</html>"))),
        CUT(List.of(ScriptedServer.hangUp()));

        private final List<Act> first;

        Answer(List<Act> first) {
            this.first = first;
        }
    }

    List<Asked> all() {
        var all = new ArrayList<Asked>();
        for (var via : Via.values()) {
            for (var answer : Answer.values()) {
                all.add(new Asked("examine " + via + " " + answer, proof(via, answer), () -> examine(via, answer)));
                all.addAll(account(via, answer));
            }
            Arrays.stream(Answer.values())
                    .forEach(answer -> all.add(new Asked("pull " + via + " " + answer, () -> pull(via, answer))));
            Arrays.stream(Answer.values()).forEach(answer -> all.add(submission(via, answer)));
            Arrays.stream(Answer.values()).forEach(answer -> all.add(named(via, answer)));
            Arrays.stream(Answer.values()).forEach(answer -> all.addAll(carousels(via, answer)));
            Arrays.stream(Answer.values())
                    .forEach(answer -> all.add(new Asked(
                            "submit a file " + via + " " + answer,
                            () -> withFile(via, answer, MarkedDrafts.film(answer.name())))));
        }
        return all;
    }

    /** What lies with the provider; the address of the webhook goes with the word that proves it. */
    private List<Asked> account(Via via, Answer answer) {
        return new AccountDay(house.practice(), house.account(via).id())
                .tasks().stream()
                        .map(task -> new Asked(
                                task.name() + " " + via + " " + answer,
                                task.name().equals("hook") ? Set.of(house.hookWord(via)) : Set.of(),
                                () -> done(task, answer)))
                        .toList();
    }

    private void done(AccountDay.Task task, Answer answer) {
        var provider = house.practice().provider();
        provider.next(answer.first.toArray(Act[]::new));
        if (answer == Answer.KIND) {
            task.answers().forEach(body -> provider.next(ScriptedServer.answer(200, body)));
        }
        tried(task.work());
    }

    /** Where the token is known, the provider is asked what its app is told; the app's secret proves that question. */
    private Set<String> proof(Via via, Answer answer) {
        return answer == Answer.KIND && via != Via.DIALOG_360 ? Set.of(house.appSecret(via)) : Set.of();
    }

    private void examine(Via via, Answer answer) {
        var practice = house.practice();
        var account = house.account(via);
        practice.provider().next(answer.first.toArray(Act[]::new));
        if (answer == Answer.KIND && via != Via.DIALOG_360) {
            practice.provider().next(ScriptedServer.answer(200, "{\"data\":{\"is_valid\":true,\"app_id\":\"44\"}}"));
        }
        var secrets = practice.house()
                .database()
                .read(tx -> practice.desk().accounts().secrets(tx, account.id()));
        new Examiner(practice.channels(), practice.egress(), account, secrets).examined();
    }

    private void pull(Via via, Answer answer) {
        house.practice().provider().next(answer.first.toArray(Act[]::new));
        if (answer == Answer.KIND) {
            house.practice()
                    .provider()
                    .next(
                            ScriptedServer.answer(200, LIST.formatted(MORE)),
                            ScriptedServer.answer(200, LIST.formatted("")));
        }
        tried(() ->
                desk.pull(house.practice().house().admin(), house.account(via).id()));
    }

    /** Every word of a template goes to those who review it; it is about nobody. */
    private Asked submission(Via via, Answer answer) {
        var said = new HashSet<String>();
        var draft = drafts.counted(said, answer.name());
        return new Asked("submit " + via + " " + answer, said, () -> submit(via, answer, draft));
    }

    private Asked named(Via via, Answer answer) {
        var said = new HashSet<String>();
        var draft = drafts.named(said, answer.name());
        return new Asked("submit names " + via + " " + answer, said, () -> submit(via, answer, draft));
    }

    /** Where the provider does not even say which app the token belongs to, nothing of the words leaves. */
    private List<Asked> carousels(Via via, Answer answer) {
        return Stream.of("1", "tag")
                .map(place -> {
                    var said = new HashSet<String>();
                    var draft = drafts.cards(said, answer.name(), place);
                    var heard = answer == Answer.KIND && via != Via.DIALOG_360;
                    return new Asked(
                            "submit cards " + via + " " + answer + " " + place,
                            heard ? said : Set.of(),
                            () -> withFile(via, answer, draft));
                })
                .toList();
    }

    private void submit(Via via, Answer answer, TemplateDraft draft) {
        house.practice().provider().next(answer.first.toArray(Act[]::new));
        if (answer == Answer.KIND) {
            house.practice()
                    .provider()
                    .next(ScriptedServer.answer(200, "{\"id\":\"9\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}"));
        }
        handedOver(via, draft);
    }

    /** A template with a file above the words or on cards; where no file is taken, nothing leaves. */
    private void withFile(Via via, Answer answer, TemplateDraft draft) {
        var provider = house.practice().provider();
        provider.next(answer.first.toArray(Act[]::new));
        if (answer == Answer.KIND && via != Via.DIALOG_360) {
            provider.next(
                    ScriptedServer.answer(200, "{\"data\":{\"is_valid\":true,\"app_id\":\"44\"}}"),
                    ScriptedServer.answer(200, "{\"id\":\"upload:MTphdHRhY2g=?sig=ARZq\"}"),
                    ScriptedServer.answer(200, "{\"h\":\"4:cGljdHVyZQ==:ARb\"}"),
                    ScriptedServer.answer(200, "{\"id\":\"10\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}"));
        }
        handedOver(via, draft);
    }

    /** And taken back, so that the next may have its name. */
    private void handedOver(Via via, TemplateDraft draft) {
        var admin = house.practice().house().admin();
        var account = house.account(via).id();
        tried(() -> {
            var stored = desk.submit(admin, account, draft);
            house.practice().provider().next(ScriptedServer.answer(200, "{\"success\":true}"));
            desk.delete(admin, account, stored.id());
        });
    }

    /** What the provider does not want, it does not want; here it counts what it was told. */
    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            LOG.debug("refused code={}", refused.code());
        }
    }
}
