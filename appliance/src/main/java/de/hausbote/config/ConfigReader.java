package de.hausbote.config;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.event.Level;

/** Reads hausbote.yaml. What the file does not say keeps its default; relative paths begin at the home folder. */
public final class ConfigReader {
    private static final String PATH = "a path";

    private final Path home;

    private ConfigReader(Path home) {
        this.home = home;
    }

    /**
     * @param home where relative paths and the defaults begin
     * @throws ConfigException when anything in the file is unknown, doubled or cannot be used
     */
    public static HausboteConfig read(Path file, Path home) {
        return Section.file(file, YamlFile.read(file), new ConfigReader(home)::house);
    }

    private HausboteConfig house(Section section) {
        var standard = HausboteConfig.defaults(home);
        return new HausboteConfig(
                section.in("inside", part -> listener(part, standard.inside())),
                section.in("public", part -> listener(part, standard.outside())),
                section.list(
                        "trusted-proxies",
                        standard.trustedProxies(),
                        AddressRange::parse,
                        "an address or a network, like 10.1.0.0/16"),
                path(section, "data", standard.data()),
                section.in("vault", part -> vault(part, standard.vault())),
                section.in("database", part -> database(part, standard.database())),
                section.in("intake", part -> intake(part, standard.intake())),
                section.in("session", part -> session(part, standard.session())),
                section.in("passwords", part -> passwords(part, standard.passwords())),
                section.in("media", part -> media(part, standard.media())),
                section.in("scanner", part -> scanner(part, standard.scanner())),
                section.in("log", part -> log(part, standard.log())),
                section.in(
                        "metrics",
                        part -> new MetricsConfig(
                                part.number("port", standard.metrics().port()))));
    }

    private ListenerConfig listener(Section section, ListenerConfig standard) {
        return new ListenerConfig(
                section.value("address", standard.address(), InetAddress::ofLiteral, "an address, like 192.0.2.10"),
                section.number("port", standard.port()),
                section.value("url", standard.url(), URI::create, "an address like https://desk.example.org:8443"),
                path(section, "certificate", standard.certificate()),
                path(section, "key", standard.key()));
    }

    private VaultConfig vault(Section section, VaultConfig standard) {
        return new VaultConfig(path(section, "key-file", standard.keyFile()));
    }

    private static DatabaseConfig database(Section section, DatabaseConfig standard) {
        return new DatabaseConfig(
                section.number("page-cache", standard.pageCache()), section.number("readers", standard.readers()));
    }

    private static IntakeConfig intake(Section section, IntakeConfig standard) {
        return new IntakeConfig(
                section.number("queue", standard.queue()),
                size(section, "sealed-quota", standard.sealedQuota()),
                size(section, "body-limit", standard.bodyLimit()));
    }

    private static SessionConfig session(Section section, SessionConfig standard) {
        return new SessionConfig(
                time(section, "idle", standard.idle()), time(section, "absolute", standard.absolute()));
    }

    private static PasswordsConfig passwords(Section section, PasswordsConfig standard) {
        return new PasswordsConfig(
                size(section, "memory", standard.memory()), size(section, "share-memory", standard.shareMemory()));
    }

    private static MediaConfig media(Section section, MediaConfig standard) {
        return new MediaConfig(
                size(section, "image-limit", standard.imageLimit()),
                size(section, "document-limit", standard.documentLimit()));
    }

    private static ScannerConfig scanner(Section section, ScannerConfig standard) {
        return new ScannerConfig(
                section.value(
                        "socket",
                        standard.socket(),
                        ScannerConfig::socket,
                        "none, unix:/run/clamav/clamd.ctl or tcp://127.0.0.1:3310"),
                section.value("when-away", standard.whenAway(), word(ScannerConfig.WhenAway.class), "wait or pass"));
    }

    private static LogConfig log(Section section, LogConfig standard) {
        return new LogConfig(
                section.value("level", standard.level(), word(Level.class), "error, warn, info, debug or trace"));
    }

    private Path path(Section section, String key, Path standard) {
        return section.value(key, standard, home::resolve, PATH);
    }

    private static Duration time(Section section, String key, Duration standard) {
        return section.value(key, standard, Durations::parse, "a time with its unit, like 15 min (ms, s, min, h, d)");
    }

    private static ByteSize size(Section section, String key, ByteSize standard) {
        return section.value(key, standard, ByteSize::parse, "a size with its unit, like 4 MiB (B, KiB, MiB, GiB)");
    }

    private static <E extends Enum<E>> Function<String, E> word(Class<E> words) {
        return text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
