package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IAM-9")
final class PasswordsTest {
    private static final char[] PASSWORD = "korrekt Pferd Batterie".toCharArray();

    private final Passwords passwords = new Passwords(PasswordCost.FLOOR, new SecureRandom());

    @Test
    void rightPasswordIsKnownAndAWrongOneIsNot() {
        var hash = passwords.hash(PASSWORD);

        assertTrue(passwords.verify(PASSWORD, hash));
        assertFalse(passwords.verify("korrekt Pferd Batteriе".toCharArray(), hash));
        assertFalse(passwords.verify(new char[0], hash));
    }

    @Test
    void theHashSaysWhatItCost() {
        var dear = new Passwords(PasswordCost.of(64 << 20), new SecureRandom());

        assertTrue(dear.hash(PASSWORD).startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    }

    @Test
    void samePasswordGivesAnotherHashEachTime() {
        assertNotEquals(passwords.hash(PASSWORD), passwords.hash(PASSWORD));
    }

    @Test
    void letterThatIsComposedDifferentlyIsTheSame() {
        var hash = passwords.hash("Schlüssel für alle".toCharArray());

        assertTrue(passwords.verify("Schlu\u0308ssel fu\u0308r alle".toCharArray(), hash));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=19455,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=19456,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$",
                "plain",
                ""
            })
    void hashThatIsNoneOrTooCheapIsRefused(String hash) {
        assertThrows(IllegalArgumentException.class, () -> passwords.verify(PASSWORD, hash));
    }

    @Test
    void costBelowTheFloorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PasswordCost(19 * 1024 - 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new PasswordCost(64 * 1024, 1, 1));
    }

    @Test
    void hashOfAnotherCostIsRenewed() {
        var dearer = new Passwords(new PasswordCost(20 * 1024, 3, 1), new SecureRandom());
        var hash = passwords.hash(PASSWORD);

        assertFalse(passwords.needsRehash(hash));
        assertTrue(dearer.needsRehash(hash));
        assertTrue(dearer.verify(PASSWORD, hash));
    }

    @Test
    void nobodyIsNeverLetIn() {
        assertFalse(passwords.verifyNobody(PASSWORD));
    }

    @Test
    void someMayWaitAndTheNextIsRefused() throws InterruptedException {
        var gate = new Passwords(PasswordCost.FLOOR, new SecureRandom(), 1, 10);
        var hash = gate.hash(PASSWORD);
        var refused = new AtomicInteger();
        var let = new AtomicInteger();
        var together = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 1000; i++) {
                var _ = callers.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    try {
                        gate.verify(PASSWORD, hash);
                        let.incrementAndGet();
                    } catch (BusyException _) {
                        refused.incrementAndGet();
                    }
                    return true;
                });
            }
            together.countDown();
        }

        assertEquals(1000, let.get() + refused.get());
        assertTrue(let.get() >= 11, "let in: " + let.get());
        assertTrue(refused.get() > 0);
        assertDoesNotThrow(() -> gate.verify(PASSWORD, hash));
    }
}
