package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.identity.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route of the description, called by everybody: who may not, gets nothing and changes nothing. */
@Tag("IAM-4")
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationIT {
    private static final String NO_ID = "00000000000000000000000000";

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private final Map<Role, Desk> desks = new EnumMap<>(Role.class);
    private Desk nobody;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        var admin = appliance.person(Role.ADMIN);
        desks.put(Role.ADMIN, admin);
        desks.put(Role.AGENT, appliance.person(Role.AGENT));
        desks.put(Role.DPO, appliance.invited(admin, Role.DPO));
        desks.put(Role.CUSTODIAN, appliance.invited(admin, Role.CUSTODIAN));
        nobody = appliance.house().visitor();
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    @Test
    void aVisitorGetsNothingButTheWayIn() {
        assertEach(
                ApiDescription.routes().filter(route -> !route.who().equals("anyone")),
                nobody,
                List.of("SIGN_IN_NEEDED", "FOREIGN_ORIGIN"));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDoesWhatBelongsToOtherRoles(Role role) {
        assertEach(
                ApiDescription.routes().filter(ApiDescription.Row::restricted).filter(route -> !route.belongsTo(role)),
                desk(role),
                List.of("NOT_ALLOWED"));
    }

    /** All but sealing the house, after which nobody is let through: that has a test of its own. */
    @ParameterizedTest
    @EnumSource
    void thoseWhoMayAreLetThroughTheGate(Role role) {
        assertAll(ApiDescription.routes()
                .filter(route -> route.belongsTo(role))
                .filter(route -> !route.path().equals("/seal"))
                .map(route -> () -> assertLetIn(route, desk(role))));
    }

    @Test
    @Tag("WEB-1")
    void nothingIsChangedForAnotherSiteOrWithoutTheSecondToken() {
        assertAll(ApiDescription.routes()
                .filter(ApiDescription.Row::changes)
                .filter(route -> !route.path().equals("/session"))
                .map(route -> () -> {
                    assertEquals(
                            "FOREIGN_ORIGIN",
                            code(desk(Role.AGENT).from("https://evil.example", route.method(), path(route))),
                            route::toString);
                    if (!route.who().equals("anyone")) {
                        assertEquals(
                                "FOREIGN_ORIGIN",
                                code(oneWhoMay(route).withoutToken(route.method(), path(route))),
                                route::toString);
                    }
                }));
    }

    private Desk desk(Role role) {
        return Objects.requireNonNull(desks.get(role));
    }

    private Desk oneWhoMay(ApiDescription.Row route) {
        var role = desks.keySet().stream().filter(route::belongsTo).findFirst();
        return desk(role.orElse(Role.AGENT));
    }

    private void assertLetIn(ApiDescription.Row route, Desk desk) {
        var code = code(desk.raw(route.method(), path(route)));
        assertTrue(
                !List.of("NOT_ALLOWED", "SIGN_IN_NEEDED", "FOREIGN_ORIGIN", "BROKEN")
                        .contains(code),
                () -> route + " " + code);
    }

    private static void assertEach(Stream<ApiDescription.Row> routes, Desk desk, List<String> codes) {
        assertAll(routes.map(route -> () -> {
            var code = code(desk.raw(route.method(), path(route)));
            assertTrue(codes.contains(code), () -> route + " answered " + code);
        }));
    }

    private static String code(String answer) {
        try {
            return answer.startsWith("{")
                    ? new JsonMapper().readTree(answer).path("code").asText()
                    : "";
        } catch (IOException broken) {
            throw new AssertionError("an answer is JSON", broken);
        }
    }

    private static String path(ApiDescription.Row route) {
        return route.path().replace("{id}", NO_ID);
    }
}
