package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.identity.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Every route of the description, called by everybody: who may not, gets nothing and changes nothing. */
@Tag("IAM-4")
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationIT {
    private static final String NO_ID = "00000000000000000000000000";

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private Desk agent;
    private Desk nobody;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
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

    @Test
    void anAgentRunsNothingOfTheHouse() {
        assertEach(ApiDescription.routes().filter(route -> route.who().equals("admin")), agent, List.of("NOT_ALLOWED"));
    }

    @Test
    void anAdministratorSeesAndDoesNothingWithContent() {
        assertEach(ApiDescription.routes().filter(route -> route.who().equals("agent")), admin, List.of("NOT_ALLOWED"));
    }

    /** All but sealing the house, after which nobody is let through: that has a test of its own. */
    @Test
    void thoseWhoMayAreLetThroughTheGate() {
        assertAll(ApiDescription.routes()
                .filter(route -> route.who().equals("agent"))
                .map(route -> () -> assertLetIn(route, agent)));
        assertAll(ApiDescription.routes()
                .filter(route -> route.who().equals("admin"))
                .filter(route -> !route.path().equals("/seal"))
                .map(route -> () -> assertLetIn(route, admin)));
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
                            code(agent.from("https://evil.example", route.method(), path(route))),
                            route::toString);
                    if (!route.who().equals("anyone")) {
                        var who = route.who().equals("admin") ? admin : agent;
                        assertEquals(
                                "FOREIGN_ORIGIN", code(who.withoutToken(route.method(), path(route))), route::toString);
                    }
                }));
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
