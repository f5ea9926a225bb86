package de.hausbote;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A house with templates of its provider, an administrator, an agent, and a wording of consent. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TemplateHouse {
    @TempDir
    static Path folder;

    TestAppliance appliance;
    Desk admin;
    Desk agent;
    String account;
    String wording;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        account =
                admin.get("/channel-accounts").path("items").path(0).path("id").asText();
        admin.post("/channel-accounts/" + account + "/templates/pull", Map.of());
        wording = Consenting.wording(appliance.invited(admin, Role.DPO), "Ja, Werbung.");
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    static JsonNode named(JsonNode list, String name) {
        for (var template : list.path("items")) {
            if (template.path("name").asText().equals(name)
                    && template.path("language").asText().equals("de")) {
                return template;
            }
        }
        throw new AssertionError("no template " + name);
    }

    final JsonNode shelf() {
        return admin.get("/channel-accounts/" + account + "/templates");
    }

    final String written(String customer) {
        appliance.simulator().customer(customer).writes("Guten Tag von " + customer);
        return agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Guten Tag von " + customer))
                .path("id")
                .asText();
    }

    final JsonNode send(String conversation, String name, List<Map<String, ?>> values, int expected) {
        var template = named(agent.get("/conversations/" + conversation + "/templates"), name);
        return agent.send(
                "POST",
                "/conversations/" + conversation + "/templates",
                Map.of("template", template.path("id").asText(), "values", values, "confirmed", true),
                expected);
    }
}
