package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a customer has to say.
 *
 * @param talks each a list of turns, each a list of lines
 * @param phrases small talk in the customer's language, by occasion
 * @param photo the picture that is sent when somebody asks for one
 * @param paper the document likewise
 */
record Role(
        Person person, List<List<List<Bubble>>> talks, Map<String, List<String>> phrases, String photo, String paper) {

    static Role of(JsonNode node, JsonNode phrases) {
        var person = new Person(
                node.path("key").asText(),
                node.path("name").asText(),
                node.path("phone").asText(),
                node.path("userId").asText(),
                node.path("username").asText(),
                node.path("language").asText());
        var talks = each(node.path("talks"))
                .map(talk -> each(talk).map(Role::turn).toList())
                .toList();
        var own = phrases.path(person.language()).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> each(entry.getValue()).map(JsonNode::asText).toList()));
        return new Role(
                person,
                talks,
                own,
                node.path("photo").asText(),
                node.path("paper").asText());
    }

    private static List<Bubble> turn(JsonNode turn) {
        return each(turn).map(Bubble::of).toList();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    List<String> phrases(String occasion) {
        return phrases.getOrDefault(occasion, List.of());
    }
}
