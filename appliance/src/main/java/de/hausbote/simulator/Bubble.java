package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One line of a talk: words, or a picture, paper or place with words beside it.
 *
 * @param scene name of the picture or paper, or empty
 */
record Bubble(String text, String scene, JsonNode place) {

    static Bubble of(JsonNode node) {
        return node.isTextual()
                ? words(node.asText())
                : new Bubble(node.path("text").asText(""), node.path("scene").asText(""), node.path("place"));
    }

    static Bubble words(String text) {
        return new Bubble(text, "", WireJson.object());
    }

    static Bubble showing(String scene) {
        return new Bubble("", scene, WireJson.object());
    }

    Said said(Scenery scenery) {
        if (place.has("latitude")) {
            return new Said.Location(
                    place.path("latitude").asDouble(),
                    place.path("longitude").asDouble(),
                    place.path("name").asText(""),
                    place.path("address").asText(""));
        }
        if (scene.isEmpty()) {
            return new Said.Text(text);
        }
        return Scenery.isPaper(scene)
                ? new Said.Document(scenery.file(scene), text)
                : new Said.Picture(scenery.file(scene), text);
    }
}
