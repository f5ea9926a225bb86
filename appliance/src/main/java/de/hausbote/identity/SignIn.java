package de.hausbote.identity;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.BusyException;
import de.hausbote.vault.Passwords;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Opens the house to whoever knows a sign-in name and its password. A wrong name costs as much time as a wrong password,
 * and both are answered alike. Tries are counted before they are made, one at a time, so that many at once gain nothing.
 * Thread-safe.
 */
public final class SignIn {
    private static final int PAUSE_WHEN_BUSY = 5;

    private final ReentrantLock counting = new ReentrantLock();
    private final SignInTryTable tries = new SignInTryTable();
    private final Foundation foundation;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PersonTable people;

    public SignIn(Foundation foundation, Passwords passwords, Sessions sessions) {
        this.foundation = foundation;
        this.passwords = passwords;
        this.sessions = sessions;
        this.people = new PersonTable(foundation.vault());
    }

    /**
     * @param address where the request came from, as text
     * @throws RefusedException SIGN_IN_REFUSED, or TOO_MANY_TRIES with the seconds to wait
     */
    public SignedIn with(String login, String password, String address) {
        var loginBlinds = loginBlinds(login);
        var loginBlind = loginBlinds.getFirst();
        var addressBlind = foundation.vault().blind("sign-in-address", address);
        var started = count(loginBlind, addressBlind);
        var found = foundation.database().read(tx -> people.byLogin(tx, loginBlinds));
        if (!matches(found, password)) {
            refuse(found);
        }
        var known = found.orElseThrow();
        refreshHash(known, password);
        return foundation.database().write(tx -> {
            tries.forget(tx, loginBlind);
            tries.forget(tx, addressBlind, started);
            return sessions.begin(tx, known.person());
        });
    }

    private List<byte[]> loginBlinds(String login) {
        return foundation.vault().blinds("login", Activation.normalisedLogin(login));
    }

    private Instant count(byte[] login, byte[] address) {
        counting.lock();
        try {
            return foundation.database().write(tx -> {
                pause(tx, login, TryPolicy.ACCOUNT);
                pause(tx, address, TryPolicy.ADDRESS);
                tries.clean(tx, tx.now().minus(TryPolicy.ACCOUNT.window()));
                tries.add(tx, login);
                tries.add(tx, address);
                return tx.now();
            });
        } finally {
            counting.unlock();
        }
    }

    private void pause(Transaction tx, byte[] key, TryPolicy policy) {
        var earlier = tries.since(tx, key, tx.now().minus(policy.window()));
        var pause = policy.pause(earlier, tx.now());
        if (!pause.isZero()) {
            throw new RefusedException(
                    Code.TOO_MANY_TRIES, pause.plusMillis(999).toSeconds());
        }
    }

    private boolean matches(Optional<PersonTable.WithPassword> found, String password) {
        var typed = password.toCharArray();
        try {
            return found.isPresent()
                    ? passwords.verify(typed, found.get().hash())
                            && found.get().person().active()
                    : passwords.verifyNobody(typed);
        } catch (BusyException busy) {
            throw new RefusedException(Code.TOO_MANY_TRIES, PAUSE_WHEN_BUSY);
        } finally {
            Arrays.fill(typed, ' ');
        }
    }

    private void refuse(Optional<PersonTable.WithPassword> found) {
        foundation.database().change(tx -> {
            var act = Act.system(AuditAction.SESSION_REFUSE).ending(Code.SIGN_IN_REFUSED.name());
            foundation
                    .audit()
                    .record(
                            tx,
                            found.map(known -> act.on("person", known.person().id()))
                                    .orElse(act));
        });
        throw new RefusedException(Code.SIGN_IN_REFUSED);
    }

    private void refreshHash(PersonTable.WithPassword known, String password) {
        if (passwords.needsRehash(known.hash())) {
            var hash = passwords.hash(password.toCharArray());
            foundation
                    .database()
                    .change(tx -> people.password(tx, known.person().id(), hash));
        }
    }
}
