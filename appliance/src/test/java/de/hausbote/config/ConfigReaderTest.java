package de.hausbote.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class ConfigReaderTest {
    private static final Path HOME = Path.of("/srv/house");
    private static final Path SHIPPED = Path.of("..", "config", "hausbote.yaml");

    @TempDir
    Path folder;

    @Test
    void theFileThatComesWithTheProgramSaysTheDefaults() {
        assertEquals(HausboteConfig.defaults(HOME), ConfigReader.read(SHIPPED, HOME));
    }

    /** None of them is unknown or doubled, or the file would be refused: so their number decides. */
    @Test
    void theFileThatComesWithTheProgramNamesEveryKey() throws IOException {
        var named = Files.readAllLines(SHIPPED).stream()
                .filter(line -> line.matches(" *[a-z-]+: .+"))
                .count();

        assertEquals(values(HausboteConfig.class), named);
    }

    @Test
    void anEmptyFileMeansTheDefaults() {
        assertEquals(HausboteConfig.defaults(HOME), read(""));
        assertEquals(HausboteConfig.defaults(HOME), read("# nothing set\ninside:\n"));
    }

    @Test
    void whatTheFileSaysWins() {
        var config = read("""
                inside:
                  address: 192.0.2.10
                  port: 443
                  url: https://desk.example.org
                  certificate: /etc/hausbote/tls/desk.crt
                trusted-proxies: [192.0.2.1, "2001:db8::/32"]
                data: store
                session:
                  idle: 30min
                passwords: {share-memory: 128 MiB}
                media: {document-limit: 64 MiB}
                log: {level: debug}
                """);

        assertEquals(InetAddress.ofLiteral("192.0.2.10"), config.inside().address());
        assertEquals(443, config.inside().port());
        assertEquals(URI.create("https://desk.example.org"), config.inside().url());
        assertEquals(Path.of("/etc/hausbote/tls/desk.crt"), config.inside().certificate());
        assertEquals(HOME.resolve("data/tls/inside.key"), config.inside().key());
        assertEquals(
                List.of(AddressRange.parse("192.0.2.1/32"), AddressRange.parse("2001:db8::/32")),
                config.trustedProxies());
        assertEquals(HOME.resolve("store"), config.data());
        assertEquals(Duration.ofMinutes(30), config.session().idle());
        assertEquals(64L << 20, config.passwords().memory().bytes());
        assertEquals(128L << 20, config.passwords().shareMemory().bytes());
        assertEquals(64L << 20, config.media().documentLimit().bytes());
        assertEquals(Level.DEBUG, config.log().level());
    }

    @Nested
    class Refused {
        @Test
        void anUnknownKeyIsNamedWithItsLineAndTheNearestOne() {
            assertRefused(
                    "inside:\n  adress: 127.0.0.1\n", "line 2: inside.adress is no key. Did you mean inside.address?");
        }

        @Test
        void anUnknownKeyThatResemblesNothingShallBeRemoved() {
            assertRefused("cluster: yes\n", "line 1: cluster is no key. Remove it");
        }

        @Test
        void aKeyThatStandsTwiceIsRefused() {
            assertRefused(
                    "inside:\n  port: 1\npublic:\n  port: 2\n  port: 3\n",
                    "line 5: the key port stands here a second time. Keep one of the two.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                inside: {port: many}          | line 1: inside.port is many, expected a whole number
                inside: {port: 70000}         | line 1: inside cannot be used: a port is a number from 0 to 65535
                inside: {address: desk.local} | line 1: inside.address is desk.local, expected an address
                inside: {url: 'http://a:1'}   | line 1: inside cannot be used: the url is https
                inside: {url: 'https://a/b'}  | line 1: inside cannot be used: the url is https
                inside: [1]                   | line 1: inside has keys, found a value
                public: {port: 8443}          | line 1: the file cannot be used: inside and public need different ports
                trusted-proxies: 10.0.0.1     | line 1: trusted-proxies is a list in brackets
                trusted-proxies: [10.0.0.0/40]| line 1: trusted-proxies is 10.0.0.0/40, expected an address or a network
                vault: {key-file: }           | line 1: vault.key-file has no single value, expected a path
                intake: {body-limit: 4 MB}    | line 1: intake.body-limit is 4 MB, expected a size with its unit
                intake: {body-limit: 8 MiB}   | line 1: intake cannot be used: the body limit is 64 KiB to 4 MiB
                session: {idle: 15}           | line 1: session.idle is 15, expected a time with its unit
                passwords: {memory: 9 MiB}    | line 1: passwords cannot be used: a password costs from 19 MiB to 256 MiB
                session: {idle: 13 h}         | line 1: session cannot be used: the idle time is not longer
                database: {page-cache: 10}    | line 1: database cannot be used: the page cache holds at least 1000
                log: {level: loud}            | line 1: log.level is loud, expected error, warn
                """)
        void aBadValueIsNamedWithItsLineAndWhatWasExpected(String file, String message) {
            assertRefused(file, message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"inside: {port", "inside:\n\tport: 1", "a: 'b"})
        void whatIsNoYamlIsRefusedWithoutQuotingIt(String file) {
            assertRefused(file, "this is no YAML");
        }

        @Test
        void anchorsAndSecondDocumentsAreRefused() {
            assertRefused("inside: &a {port: 1}\npublic: *a\n", "anchors and aliases are not understood");
            assertRefused("data: a\n---\ndata: b\n", "a second document begins");
        }

        @Test
        void aMissingFileSaysSo() {
            var missing = folder.resolve("nowhere.yaml");

            var refused = assertThrows(ConfigException.class, () -> ConfigReader.read(missing, HOME));

            var said = String.valueOf(refused.getMessage());
            assertTrue(said.contains("there is no such file. Create it"), said);
        }

        private void assertRefused(String file, String message) {
            var refused = assertThrows(ConfigException.class, () -> read(file));
            var said = String.valueOf(refused.getMessage());
            assertTrue(said.contains(message) && said.endsWith("."), said);
        }
    }

    private HausboteConfig read(String text) {
        try {
            return ConfigReader.read(Files.writeString(folder.resolve("hausbote.yaml"), text), HOME);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static long values(Class<?> config) {
        return Arrays.stream(config.getRecordComponents())
                .map(RecordComponent::getType)
                .mapToLong(type -> type.getSimpleName().endsWith("Config") ? values(type) : 1)
                .sum();
    }
}
