package de.hausbote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Key;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the walls of the architecture ask of a class or a call, where the library has no word for it. */
final class WallConditions {
    private WallConditions() {}

    static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    static DescribedPredicate<JavaClass> notATable() {
        return DescribedPredicate.describe(
                "no table", type -> !outermost(type).getSimpleName().endsWith("Table"));
    }

    static DescribedPredicate<JavaClass> notACodec() {
        return DescribedPredicate.describe(
                "no codec of content",
                type -> Stream.of("ContentCodec", "ContentLists", "TemplateCodec", "TemplatedCodec")
                        .noneMatch(type.getSimpleName()::endsWith));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(WallConditions::outermost).orElse(type);
    }

    static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> calls(String owner, String name) {
        return DescribedPredicate.describe(
                owner + "." + name,
                call -> call.getTarget().getOwner().getSimpleName().equals(owner)
                        && call.getTarget().getName().equals(name));
    }

    /** Settings of a connection that was accepted are no matter of this wall: opening one is. */
    static DescribedPredicate<JavaCall<?>> opensASocket() {
        var socket = Pattern.compile(
                "java\\.net\\.(Server|Datagram)?Socket|java\\.nio\\.channels\\..*SocketChannel|javax\\.net\\..*SocketFactory");
        var opening = Set.of(JavaConstructor.CONSTRUCTOR_NAME, "open", "connect", "bind", "createSocket");
        return DescribedPredicate.describe(
                "open a socket",
                call -> socket.matcher(call.getTargetOwner().getName()).matches() && opening.contains(call.getName()));
    }

    static ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> notReturnAKey() {
        return new ArchCondition<>("return no key") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                if (method.getRawReturnType().isAssignableTo(Key.class)
                        || method.getRawReturnType().getName().startsWith("javax.crypto")) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " returns a key"));
                }
            }
        };
    }

    /**
     * Used by name, or spoken by a public member of a neighbour; exceptions are for whoever sees them, and what a library
     * looks up by reflection has to be public.
     */
    static ArchCondition<JavaClass> beUsedOutsideTheirPackage() {
        return new ArchCondition<>("be used outside their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!usedElsewhere(type) && !spokenByANeighbour(type) && !foundByReflection(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public and used by nobody"));
                }
            }
        };
    }

    static boolean usedElsewhere(JavaClass type) {
        return type.isAssignableTo(Throwable.class)
                || type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    static boolean spokenByANeighbour(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(neighbour -> !outermost(neighbour).equals(type))
                .filter(neighbour -> neighbour.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(neighbour -> neighbour.getCodeUnits().stream())
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(WallConditions::spoken)
                .anyMatch(type::equals);
    }

    static Stream<JavaClass> spoken(JavaCodeUnit member) {
        return Stream.concat(Stream.of(member.getReturnType()), member.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    static boolean foundByReflection(JavaClass type) {
        return type.isAssignableTo("org.slf4j.spi.SLF4JServiceProvider")
                || type.isAssignableTo("org.eclipse.jetty.websocket.api.Session$Listener");
    }

    /** The packages of all these groups. */
    static String[] all(String[]... groups) {
        return Stream.of(groups).flatMap(Stream::of).toArray(String[]::new);
    }
}
