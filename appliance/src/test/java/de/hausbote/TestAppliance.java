package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertFalse;

import de.hausbote.config.PracticeConnection;
import de.hausbote.identity.Role;
import de.hausbote.simulator.Simulator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The real program on free ports with a simulated provider beside it, in the process of the test. It is spoken to over
 * HTTP only.
 */
final class TestAppliance implements AutoCloseable {
    static final String PASSWORD = "vier Tassen Kaffee am Dienstag";

    private final TestHouse house;
    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Simulator simulator;
    private Appliance appliance;
    private Map<Role, String> codes;

    private TestAppliance(TestHouse house) {
        this.house = house.founded();
        simulator = TestProvider.started(provider(), house);
        appliance = started();
        codes = codes(appliance);
        Await.until("the provider's verification", simulator::connected);
    }

    /** An empty house whose practice account is connected already, as {@code scripts/run} makes it. */
    static TestAppliance in(Path folder) {
        return in(folder, "");
    }

    /** The same with other settings than usual, as lines of YAML. */
    static TestAppliance in(Path folder, String settings) {
        return new TestAppliance(new TestHouse(folder).with(settings));
    }

    private Path provider() {
        return house.home().resolve("simulator");
    }

    private Appliance started() {
        var started = Appliance.enter(house.config(), clock, ended::countDown);
        try {
            started.connect(PracticeConnection.read(TestProvider.connection(provider())));
            started.open();
            started.start(() -> {});
            return started;
        } catch (RuntimeException refused) {
            started.close();
            throw refused;
        }
    }

    private static Map<Role, String> codes(Appliance appliance) {
        return appliance.firstCodes().stream()
                .collect(Collectors.toMap(code -> code.person().role(), code -> code.code()));
    }

    TestHouse house() {
        return house;
    }

    Simulator simulator() {
        return simulator;
    }

    TestClock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What the console says at the first start. */
    String code(Role role) {
        return Optional.ofNullable(codes.get(role)).orElseThrow();
    }

    /** Somebody who redeemed the code of this role; to be asked for once. */
    Desk person(Role role) {
        var desk = house.visitor();
        desk.activate(code(role), "Jana " + role.name(), role.name().toLowerCase(Locale.ROOT), PASSWORD);
        return desk;
    }

    /** Somebody whom this administrator invited and who redeemed the code; to be asked for once. */
    Desk invited(Desk admin, Role role) {
        var word = role.name().toLowerCase(Locale.ROOT);
        var desk = house.visitor();
        desk.activate(code(admin, role), "Jana " + role.name(), word, PASSWORD);
        return desk;
    }

    /** The code of somebody whom this administrator invites. */
    static String code(Desk admin, Role role) {
        return admin.post("/people", Map.of("name", "Jana", "role", role.name().toLowerCase(Locale.ROOT)))
                .path("code")
                .asText();
    }

    /** The same folder after a clean stop. */
    void restart() {
        appliance.close();
        appliance = started();
    }

    /** The same, and in between something is done to the house that nobody can do over the interface yet. */
    void restartAfter(Consumer<HouseGround> work) {
        appliance.close();
        var built = new ArrayDeque<AutoCloseable>();
        try {
            var gate = new HouseGate(house.config(), clock, built);
            var lock = new HouseLock(gate, opening -> work.accept(new HouseGround(gate, opening, built)), () -> {});
            built.push(lock);
            lock.openAtStart();
        } finally {
            built.forEach(TestAppliance::close);
        }
        appliance = started();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Sealed as an administrator does it, ended and started again. */
    void seal(Desk admin) {
        admin.post("/seal", Map.of());
        restart();
        assertFalse(appliance.isOpen());
    }

    /** Opens it with its key file, and waits until it is open. */
    void unseal() {
        house.unseal();
        Await.until("the house to open", () -> appliance.lock().state() == HouseLock.State.OPEN);
    }

    @Override
    public void close() {
        appliance.close();
        simulator.close();
    }
}
