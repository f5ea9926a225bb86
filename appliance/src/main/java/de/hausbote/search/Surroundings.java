package de.hausbote.search;

import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Ground;
import de.hausbote.message.PersonId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody knows of the house without looking: her teams, her colleagues in them, and the accounts. Thread-safe. */
final class Surroundings {
    private final Ground ground;
    private final ChannelAccounts accounts;

    Surroundings(Ground ground) {
        this.ground = ground;
        this.accounts = new ChannelAccounts(ground);
    }

    Map<TeamId, String> teams(Transaction tx, Collection<TeamId> own) {
        return ground.teams().names(tx, own);
    }

    /** Everybody who is in one of these teams. */
    Map<PersonId, String> colleagues(Transaction tx, Collection<TeamId> own) {
        var members = own.stream()
                .flatMap(team -> ground.teams().members(tx, team).stream())
                .collect(Collectors.toSet());
        return ground.people().names(tx, members);
    }

    SearchFilters filters(Transaction tx, Collection<TeamId> own) {
        return new SearchFilters(
                sorted(teams(tx, own).values().stream()),
                sorted(accounts(tx).stream().map(ChannelAccount::name)),
                sorted(colleagues(tx, own).values().stream()));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    List<ChannelAccount> accounts(Transaction tx) {
        return accounts.all(tx);
    }
}
