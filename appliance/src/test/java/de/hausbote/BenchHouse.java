package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.identity.Role;
import de.hausbote.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The program as it is installed, in a process of its own, with an administrator and an agent at their desks and a
 * simulated provider beside them.
 */
final class BenchHouse implements AutoCloseable {
    /** So many people write, one after the other. */
    static final int CONTACTS = 200;

    private static final String PASSWORD = "fuenf Tassen Kaffee am Freitag";
    private static final Duration TO_OPEN = Duration.ofMinutes(2);

    private final TestHouse house;
    private final Simulator provider;
    private final ChildAppliance program;
    private final Desk admin;
    private final Desk agent;

    private BenchHouse(TestHouse house, Path elsewhere) {
        this.house = house;
        this.provider = TestProvider.started(elsewhere, house);
        this.program = ChildAppliance.startedAsInstalled(house, TestProvider.connection(elsewhere));
        this.admin = house.visitor();
        this.agent = house.visitor();
        admin.activate(program.code(Role.ADMIN), "Karl", "karl", PASSWORD);
        agent.activate(program.code(Role.AGENT), "Jana", "jana", PASSWORD);
        Await.until("the provider's verification", provider::connected);
    }

    /** @param elsewhere a folder for the provider */
    static BenchHouse in(Path folder, Path elsewhere) {
        return new BenchHouse(TestHouse.asInstalled(folder), elsewhere);
    }

    Desk agent() {
        return agent;
    }

    /** Where its pages are. */
    String inside() {
        return house.inside().toString();
    }

    Desk admin() {
        return admin;
    }

    Simulator provider() {
        return provider;
    }

    void seal() {
        admin.post("/seal", Map.of());
        program.awaitEnd();
        program.startAgainSealed();
    }

    void unseal() {
        house.unseal();
        Await.until("the house to open", TO_OPEN, this::opened);
    }

    private boolean opened() {
        try {
            agent.signIn("jana", PASSWORD);
            return true;
        } catch (AssertionError | UncheckedIOException sealed) {
            return false;
        }
    }

    String appSecret() {
        return provider.account().appSecret();
    }

    Socket publicSocket() throws IOException {
        var trust = TestHouse.trust(TestHouse.certificate(house.publicCertificate()));
        var socket = trust.getSocketFactory()
                .createSocket("localhost", house.webhook().getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    static String word(int number) {
        return "Vorgang" + number + "x";
    }

    /** How its sender calls herself. */
    static String name(int number) {
        return "Kunde " + number % CONTACTS;
    }

    /** All messages that the agent sees. */
    int found() {
        return agent.conversations().stream()
                .mapToInt(id -> agent.messages(id).size())
                .sum();
    }

    /** A webhook with one text of about a hundred characters; its sender is one of {@link #CONTACTS}. */
    byte[] message(int number) {
        var account = provider.account();
        var contact = number % CONTACTS;
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"%s","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp","metadata":{"display_phone_number":"%s","phone_number_id":"%s"},
                "contacts":[{"profile":{"name":"%s"},"wa_id":"49155500%05d"}],
                "messages":[{"from":"49155500%05d","id":"wamid.B%d","timestamp":"%d","type":"text","text":{"body":"Guten Tag, ich habe eine Frage zu meinem Vertrag, es geht um %s. Wann rufen Sie mich zurück?"}}]}}]}]}
                """.formatted(
                        account.wabaId(),
                        account.displayNumber(),
                        account.phoneNumberId(),
                        name(number),
                        contact,
                        contact,
                        number,
                        Instant.now().getEpochSecond(),
                        word(number))
                .getBytes(UTF_8);
    }

    /** Memory of the process that is in use, in MB. Source: proc(5), {@code VmRSS}. */
    double megabytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(program.pid()), "status"))) {
            var resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        program.close();
        provider.close();
    }
}
