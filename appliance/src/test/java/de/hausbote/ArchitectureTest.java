package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Guards the walls, and proves for each that it would fall: a planted violation turns it red. */
@Tag("REL-1")
@Tag("WEB-6")
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.hausbote");

    @TestFactory
    Stream<DynamicTest> codeKeepsTheWalls() {
        return Walls.all().entrySet().stream()
                .flatMap(wall -> wall.getValue().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                wall.getKey() + ": " + rule.getDescription(),
                                () -> rule.allowEmptyShould(true).check(CODE))));
    }

    @Test
    void theWallsStandOnRealCode() {
        assertFalse(CODE.isEmpty());
    }

    /** Whoever shows messages gets them from one class, so that nothing leads around what is held back (decision 99). */
    @Test
    void onlyWhoWorksOnMessagesOpensThemPastWhatReadersGet() {
        var open = CODE.get("de.hausbote.conversation.MessageTable").getMethodCallsToSelf().stream()
                .filter(call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getSimpleName().equals("Seals")))
                .map(call -> call.getOriginOwner().getSimpleName())
                .filter(name -> !name.equals("MessageTable"))
                .collect(Collectors.toSet());

        assertEquals(Set.of("ReadableMessages", "Parcels", "Changing", "Joining", "Deciding"), open);
    }

    @Nested
    class PlantedViolation {
        @TempDir
        Path folder;

        @TestFactory
        Stream<DynamicTest> turnsItsWallRed() {
            return Planted.ALL.stream()
                    .map(planted -> DynamicTest.dynamicTest(planted.name(), () -> {
                        var classes = planted.compileInto(Files.createTempDirectory(folder, "planted"));
                        assertThrows(
                                AssertionError.class,
                                () -> checkAll(Walls.all().getOrDefault(planted.wall(), List.of()), classes));
                    }));
        }

        private void checkAll(List<ArchRule> rules, JavaClasses classes) {
            rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
        }
    }

    /**
     * Code that breaks a wall.
     *
     * @param wall the wall that it breaks
     * @param sources file name without ending, then its text, in turn
     */
    record Planted(String name, String wall, List<String> sources) {
        static final List<Planted> ALL = List.of(
                one("the heart knows the edge", "levels", "conversation", "Bad", "de.hausbote.web.Edge edge;")
                        .with("web", "Edge", ""),
                one("ground knows the heart", "levels", "store", "Bad", "de.hausbote.ticket.Work work;")
                        .with("ticket", "Work", ""),
                one("the relay knows a messenger", "levels", "relay", "Bad", "de.hausbote.channel.whatsapp.Wire wire;")
                        .with("channel.whatsapp", "Wire", ""),
                one("a messenger knows another", "levels", "channel.one", "Bad", "de.hausbote.channel.two.Other other;")
                        .with("channel.two", "Other", ""),
                one("custody knows the store", "levels", "custody", "Bad", "de.hausbote.store.Rows rows;")
                        .with("store", "Rows", ""),
                one("packages go in a circle", "levels", "store", "Bad", "de.hausbote.audit.Back back;")
                        .with("audit", "Back", "de.hausbote.store.Bad bad;"),
                one("somebody imports the simulator", "levels", "relay", "Bad", "de.hausbote.simulator.Play play;")
                        .with("simulator", "Play", ""),
                one("Helidon outside the web", "libraries", "relay", "Bad", "io.helidon.http.Status status;"),
                one("Jetty outside the live channel", "libraries", "web", "Bad", "org.eclipse.jetty.server.Server s;"),
                one(
                        "Derby outside the store",
                        "libraries",
                        "relay",
                        "Bad",
                        "org.apache.derby.iapi.jdbc.AutoloadedDriver d;"),
                one("Bouncy Castle outside the vault", "libraries", "relay", "Bad", "org.bouncycastle.util.Arrays a;"),
                one(
                        "PDFs outside custody",
                        "libraries",
                        "relay",
                        "Bad",
                        "org.apache.pdfbox.pdmodel.PDDocument document;"),
                one(
                        "square patterns outside media",
                        "libraries",
                        "web",
                        "Bad",
                        "com.google.zxing.common.BitMatrix pattern;"),
                one("ciphers outside the vault", "libraries", "relay", "Bad", "javax.crypto.Cipher cipher;"),
                one(
                        "the HTTP library outside net",
                        "libraries",
                        "relay",
                        "Bad",
                        "org.apache.hc.core5.http.HttpHost h;"),
                one(
                        "a socket outside net",
                        "libraries",
                        "relay",
                        "Bad",
                        "java.net.Socket s() { return new java.net.Socket(); }"),
                one("native code outside the machine", "libraries", "vault", "Bad", "java.lang.foreign.Linker linker;"),
                one(
                        "a look at the Java machine elsewhere",
                        "libraries",
                        "relay",
                        "Bad",
                        "java.lang.management.MemoryMXBean memory;"),
                one("JSON in the heart", "libraries", "ticket", "Bad", "com.fasterxml.jackson.databind.JsonNode n;"),
                one("SQL outside a table", "libraries", "ticket", "Bad", "java.sql.Connection connection;"),
                one("a file outside the vault", "files", "relay", "Bad", "java.io.FileOutputStream out;"),
                one(
                        "a key leaves the vault",
                        "keys",
                        "vault",
                        "Bad",
                        "public javax.crypto.SecretKey key() { return null; }"),
                one(
                                "the boot key goes elsewhere",
                                "keys",
                                "relay",
                                "Bad",
                                "String k(de.hausbote.vault.Vault v) { return v.databaseKeys(); }")
                        .with("vault", "Vault", "public String databaseKeys() { return \"\"; }"),
                one("a public type nobody uses", "publicTypes", "relay", "Bad", ""),
                one("printing to the console", "habits", "relay", "Bad", "void p() { System.out.println(); }"),
                one("an old date", "habits", "relay", "Bad", "java.util.Date date;"),
                one("sleeping", "habits", "relay", "Bad", "void s() throws Exception { Thread.sleep(1); }"),
                one("a thread local", "habits", "relay", "Bad", "ThreadLocal<String> local;"),
                one("reflection", "habits", "relay", "Bad", "java.lang.reflect.Method method;"),
                one("Java serialisation", "habits", "relay", "Bad", "java.io.ObjectInputStream in;"),
                one(
                        "the system's clock",
                        "habits",
                        "relay",
                        "Bad",
                        "Object c() { return java.time.Clock.systemUTC(); }"));

        static Planted one(String name, String wall, String where, String type, String body) {
            return new Planted(name, wall, List.of()).with(where, type, body);
        }

        Planted with(String where, String type, String body) {
            var source = "package de.hausbote." + where + ";\npublic class " + type + " {" + body + "}\n";
            return new Planted(
                    name,
                    wall,
                    Stream.concat(sources.stream(), Stream.of(where + "." + type, source))
                            .toList());
        }

        JavaClasses compileInto(Path folder) throws IOException {
            var files = Stream.<String>builder();
            for (var at = 0; at < sources.size(); at += 2) {
                var file = folder.resolve("de/hausbote/" + sources.get(at).replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, sources.get(at + 1));
                files.add(file.toString());
            }
            var arguments = Stream.concat(
                    Stream.of(
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            folder.toString(),
                            "-cp",
                            System.getProperty("java.class.path")),
                    files.build());
            var answer = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (answer != 0) {
                throw new IllegalStateException("the planted code does not compile: " + name);
            }
            return new ClassFileImporter().importPath(folder);
        }
    }
}
