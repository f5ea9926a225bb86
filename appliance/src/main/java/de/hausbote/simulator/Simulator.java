package de.hausbote.simulator;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WhatsApp provider with six customers, on loopback. The appliance reads {@code connection.json} in its folder and
 * connects; tests in the same process write as customers and look at what arrived. Thread-safe; starts once.
 */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);
    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final SimulatorSettings settings;
    private final SSLContext tls;
    private final String certificate;
    private final AccountFile file;
    private final Parts parts;
    private final Network network;
    private final CallLog graph;
    private final Lively lively;
    private final AtomicBoolean connected = new AtomicBoolean();
    private volatile Optional<WireServer> server = Optional.empty();

    /**
     * @param tls what the simulator proves itself with
     * @param certificate the same as PEM text, for whoever is to trust it
     */
    public Simulator(SimulatorSettings settings, SSLContext tls, String certificate) {
        this.settings = settings;
        this.tls = tls;
        this.certificate = certificate;
        this.file = new AccountFile(settings.folder());
        var cast = Cast.load();
        this.parts = Parts.assemble(settings, file.account(), cast.people(), this::baseUrl);
        this.network = new Network(parts, settings.pace());
        this.graph = new CallLog(new GraphApi(network, parts));
        this.lively = new Lively(cast, network, parts, settings);
    }

    /** Listens, announces the account, and asks the webhook until it agrees. */
    public void start() {
        var control = new ControlApi(this, parts, new ControlView(network, parts));
        var pages = new Pages();
        server = Optional.of(WireServer.listen(addresses(), tls, new Gate(this::port, request -> {
            if (GraphApi.speaksOf(request)) {
                return graph.answer(request);
            }
            return request.path().startsWith("/control/") ? control.answer(request) : pages.answer(request);
        })));
        file.announce(port(), baseUrl(), certificate);
        if (!file.fresh()) {
            remember();
        }
        parts.later().after(Duration.ZERO, this::keepAsking);
        LOG.info("simulator started port={}", port());
    }

    private List<InetSocketAddress> addresses() {
        var ports = settings.port() == 0 ? IntStream.of(file.lastPort(), 0) : IntStream.of(settings.port());
        return ports.distinct()
                .mapToObj(port -> new InetSocketAddress(settings.address(), port))
                .toList();
    }

    /** What was said before a restart is forgotten; that customers wrote is not, or their windows would be closed. */
    private void remember() {
        parts.people().all().forEach(person -> parts.people().chat(person.key()).heard(Instant.now()));
    }

    private void keepAsking() {
        Thread.ofVirtual().name("simulator-verification").start(() -> {
            while (!connect() && parts.later().pause(ASK_AGAIN)) {
                LOG.debug("webhook not verified yet");
            }
            if (connected() && settings.lively()) {
                lively.begin();
            }
        });
    }

    /** Asks the webhook for its agreement, as the provider does when a callback is set. */
    public boolean connect() {
        var agreed = parts.courier().verified();
        if (agreed && !connected.getAndSet(true)) {
            LOG.info("webhook verified");
        }
        return agreed;
    }

    /** Whether the webhook has agreed since the start. */
    public boolean connected() {
        return connected.get();
    }

    public int port() {
        return server.map(WireServer::port).orElse(0);
    }

    public String baseUrl() {
        return "https://simulator.localhost:" + port();
    }

    public Account account() {
        return parts.account();
    }

    /**
     * @param name key, first name or whole name
     * @throws IllegalArgumentException when nobody is called so
     */
    public Customer customer(String name) {
        return parts.people()
                .named(name)
                .map(this::customer)
                .orElseThrow(() -> new IllegalArgumentException("no customer is called so"));
    }

    private Customer customer(Person person) {
        return new Customer(person, network, Manner.PLAIN);
    }

    public List<Customer> customers() {
        return parts.people().all().stream().map(this::customer).toList();
    }

    /**
     * One more customer.
     *
     * @param phone digits, or empty when the provider does not tell the number
     * @param userId the provider's id, or empty; one of both is needed
     */
    public Customer join(String name, String phone, String userId, String username) {
        var key = "c" + (parts.people().all().size() + 1);
        var person = new Person(key, name, phone, userId, username, "de");
        parts.people().add(person);
        return customer(person);
    }

    /** Whether customers write and answer by themselves. */
    public boolean lively() {
        return lively.on();
    }

    public void lively(boolean on) {
        if (on) {
            lively.begin();
        } else {
            lively.end();
        }
    }

    /** Somebody writes as this customer; in lively mode the customer does not talk across for a while. */
    void takeOver(String key) {
        lively.stepBack(key);
    }

    public Faults faults() {
        return parts.faults();
    }

    /** Changes how templates stand, and tells of it. */
    public TemplateNotices templates() {
        return parts.notices();
    }

    public Statuses statuses() {
        return new Statuses(network);
    }

    /** What the business sent and the provider accepted, the oldest first. */
    public List<SentMessage> received() {
        return network.sent();
    }

    /** Files that the business laid down. */
    public List<Upload> uploads() {
        return parts.shelf().uploads();
    }

    /** The bytes of a file of either side, while it is kept. */
    public Optional<MediaFile> media(String id) {
        return parts.shelf().find(id);
    }

    /** Ids of messages that the business marked as seen. */
    public List<String> seen() {
        return network.seen();
    }

    /** Every try to deliver a webhook. */
    public List<Delivery> deliveries() {
        return parts.lanes().deliveries();
    }

    /** Every call of the appliance, refused ones included. */
    public List<Call> calls() {
        return graph.calls();
    }

    /** Whether no webhook is under way. */
    public boolean resting() {
        return parts.lanes().resting();
    }

    /**
     * Signs these bytes and posts them once, whatever they are.
     *
     * @return status of the answer, 0 when there was none
     */
    public int post(byte[] body) {
        return parts.courier().carry(body);
    }

    /** Lets windows close and links expire without waiting. */
    public void timePasses(Duration time) {
        parts.time().pass(time);
    }

    @Override
    public void close() {
        parts.later().close();
        server.ifPresent(WireServer::close);
        parts.courier().close();
    }
}
