package de.hausbote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The walls of the architecture (docs/architecture.md) as rules, each under the name by which a failure is told. */
final class Walls {
    private static final String ROOT = "de.hausbote";
    private static final String[] EDGE = {ROOT + ".web..", ROOT + ".admin..", ROOT + ".console.."};
    private static final String[] FLOW = {ROOT + ".relay..", ROOT + ".search.."};
    private static final String[] HEART = {
        ROOT + ".conversation..", ROOT + ".ticket..", ROOT + ".identity..", ROOT + ".consent..", ROOT + ".widget.."
    };
    private static final String[] WORDS = {
        ROOT + ".message..",
        ROOT + ".channel..",
        ROOT + ".event..",
        ROOT + ".language..",
        ROOT + ".media..",
        ROOT + ".hours.."
    };
    private static final String[] GROUND = {
        ROOT + ".store..",
        ROOT + ".vault..",
        ROOT + ".custody..",
        ROOT + ".print..",
        ROOT + ".audit..",
        ROOT + ".config..",
        ROOT + ".net..",
        ROOT + ".log..",
        ROOT + ".machine.."
    };
    private static final String MESSENGERS = ROOT + ".channel.*..";
    private static final String SIMULATOR = ROOT + ".simulator..";

    private Walls() {}

    static Map<String, List<ArchRule>> all() {
        return Map.of(
                "levels", levels(),
                "libraries", libraries(),
                "files", files(),
                "keys", keys(),
                "publicTypes", publicTypes(),
                "habits", habits());
    }

    /** Imports point down; the root package alone may know everything, the simulator stands outside. */
    static List<ArchRule> levels() {
        return List.of(
                upward(FLOW, EDGE),
                upward(HEART, EDGE, FLOW),
                upward(WORDS, EDGE, FLOW, HEART, GROUND),
                upward(GROUND, EDGE, FLOW, HEART, WORDS),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT)
                        .should()
                        .dependOnClassesThat(resideInAPackage(ROOT))
                        .because("nobody knows the construction"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT, MESSENGERS)
                        .should()
                        .dependOnClassesThat(resideInAPackage(MESSENGERS))
                        .because("nobody but the construction knows a messenger"),
                slices().matching(ROOT + ".channel.(*)..").should().notDependOnEachOther(),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT, SIMULATOR)
                        .should()
                        .dependOnClassesThat(resideInAPackage(SIMULATOR)),
                knowsNone(SIMULATOR, WallConditions.all(EDGE, FLOW, HEART, GROUND))
                        .because("the simulator is a provider: it knows the words at most"),
                knowsNone(
                                ROOT + ".vault..",
                                ROOT + ".store..",
                                ROOT + ".custody..",
                                ROOT + ".audit..",
                                ROOT + ".config..",
                                ROOT + ".net..",
                                ROOT + ".machine..")
                        .because("the vault stands on nothing of ours"),
                knowsNone(
                                ROOT + ".custody..",
                                ROOT + ".store..",
                                ROOT + ".audit..",
                                ROOT + ".config..",
                                ROOT + ".net..",
                                ROOT + ".log..")
                        .because("custody stands on the vault alone"),
                knowsNone(ROOT + ".conversation..", ROOT + ".ticket.."),
                knowsNone(ROOT + ".identity..", ROOT + ".conversation..", ROOT + ".ticket.."),
                knowsNone(ROOT + ".consent..", ROOT + ".conversation..", ROOT + ".ticket.."),
                knowsNone(ROOT + ".widget..", ROOT + ".conversation..", ROOT + ".ticket.."),
                knowsNone(
                                ROOT + ".print..",
                                ROOT + ".vault..",
                                ROOT + ".custody..",
                                ROOT + ".store..",
                                ROOT + ".audit..",
                                ROOT + ".config..",
                                ROOT + ".net..")
                        .because("what is printed is handed over"),
                standsAlone(ROOT + ".message..").because("the vocabulary is made of JDK types"),
                standsAlone(ROOT + ".language..").because("language knows nothing of messages"),
                standsAlone(ROOT + ".hours..").because("hours know times and nothing else"),
                slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    /** One library, one home. */
    static List<ArchRule> libraries() {
        return List.of(
                home("io.helidon..", ROOT + ".web.."),
                home("org.eclipse.jetty..", ROOT + ".web.live.."),
                home("org.apache.lucene..", ROOT + ".search.."),
                home("org.apache.derby..", ROOT + ".store.."),
                home("org.bouncycastle..", ROOT + ".vault.."),
                home("org.apache.pdfbox..", ROOT + ".custody..", ROOT + ".print..", ROOT + ".media.."),
                home("org.apache.fontbox..", ROOT + ".print.."),
                home("com.google.zxing..", ROOT + ".media.."),
                home("javax.crypto..", ROOT + ".vault..", SIMULATOR),
                home("org.apache.hc..", ROOT + ".net.."),
                home("java.net.http..", SIMULATOR),
                home("com.sun.net.httpserver..", SIMULATOR),
                home("java.lang.foreign..", ROOT + ".machine.."),
                home("java.lang.management..", ROOT + ".machine.."),
                home("com.sun.management..", ROOT + ".machine.."),
                home("com.zaxxer.hikari..", ROOT + ".store.."),
                home("picocli..", ROOT, ROOT + ".console.."),
                homeOfDatabaseAccess(),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + ".net..", ROOT + ".admin..", SIMULATOR)
                        .should()
                        .callCodeUnitWhere(WallConditions.opensASocket())
                        .because("outward sockets belong to net"),
                homeOfJackson());
    }

    /** Bytes reach a disk through the vault and the configuration only. */
    static List<ArchRule> files() {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                ROOT + ".vault..",
                                ROOT + ".config..",
                                ROOT + ".admin..",
                                ROOT + ".machine..",
                                SIMULATOR)
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching(
                                "java\\.nio\\.file\\.Files|java\\.io\\.(File|FileInputStream|FileOutputStream"
                                        + "|FileReader|FileWriter|RandomAccessFile)|java\\.nio\\.channels\\.(Asynchronous)?FileChannel"));
    }

    /** The vault hands out no key; the database's boot key goes to the store alone. */
    static List<ArchRule> keys() {
        return List.of(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(ROOT + ".vault..")
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and()
                        .arePublic()
                        .should(WallConditions.notReturnAKey())
                        .allowEmptyShould(true),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT, ROOT + ".store..", ROOT + ".vault..")
                        .should()
                        .callMethodWhere(WallConditions.calls("Vault", "databaseKeys"))
                        .because("the boot key of the database is for the store"));
    }

    /** A public type is used outside its package. */
    static List<ArchRule> publicTypes() {
        return List.of(classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(ROOT, SIMULATOR)
                .should(WallConditions.beUsedOutsideTheirPackage()));
    }

    static List<ArchRule> habits() {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT, ROOT + ".log..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"),
                noClasses().should().dependOnClassesThat().areAssignableTo(Date.class),
                noClasses().should().callMethodWhere(WallConditions.calls("Thread", "sleep")),
                noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.lang.reflect..")
                        .orShould()
                        .callMethod(Class.class, "forName", String.class),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(ObjectInputStream.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ObjectOutputStream.class),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.inject..", "javax.inject..")
                        .because("constructors take collaborators"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT, ROOT + ".console..", SIMULATOR)
                        .should()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(Clock.class, "systemDefaultZone"));
    }

    private static ArchRule knowsNone(String who, String... whom) {
        return noClasses().that().resideInAPackage(who).should().dependOnClassesThat(resideInAnyPackage(whom));
    }

    /** But for the JDK. */
    private static ArchRule standsAlone(String who) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("..").and(WallConditions.outside(who, "java..", "org.jspecify..")));
    }

    private static ArchRule upward(String[] from, String[]... to) {
        return noClasses()
                .that()
                .resideInAnyPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage(WallConditions.all(to)));
    }

    private static ArchRule home(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because(library + " lives in " + String.join(", ", homes));
    }

    private static ArchRule homeOfDatabaseAccess() {
        return noClasses()
                .that(resideInAPackage("..")
                        .and(WallConditions.outside(ROOT + ".store.."))
                        .and(WallConditions.notATable()))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql.."))
                .because("SQL lives in the store and in classes named after their table");
    }

    private static ArchRule homeOfJackson() {
        return noClasses()
                .that(resideInAPackage("..")
                        .and(WallConditions.outside(
                                ROOT + ".web..",
                                ROOT + ".admin..",
                                ROOT + ".channel.*..",
                                ROOT + ".relay..",
                                ROOT + ".config..",
                                SIMULATOR))
                        .and(WallConditions.notACodec()))
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .because("JSON is read and written at the edges and by the one codec of content");
    }
}
