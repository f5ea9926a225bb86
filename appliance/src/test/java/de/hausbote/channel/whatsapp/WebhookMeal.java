package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Webhooks that nobody ever sent: recorded ones with parts gone, doubled, swapped or made of something else. */
public final class WebhookMeal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\ud800",
            "\u202e\u2066x",
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999",
            "2026-01-01",
            "wamid.",
            "DE.",
            "text",
            "image",
            "system",
            "edit",
            "revoke",
            "reaction",
            "interactive",
            "\\/");
    private final List<byte[]> recorded;
    private final Random random;

    public WebhookMeal(Random random) {
        this.random = random;
        this.recorded = Recorded.names().map(Recorded::webhook).toList();
    }

    /** One more. */
    public byte[] next() {
        var whole = recorded.get(random.nextInt(recorded.size()));
        return switch (random.nextInt(4)) {
            case 0 -> bitten(whole);
            case 1 -> bitten(chewed(whole));
            default -> chewed(whole);
        };
    }

    /** Some bytes become others, and some at the end go. */
    private byte[] bitten(byte[] whole) {
        var bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length + 1) : whole.length);
        for (var bites = random.nextInt(6); bites > 0 && bytes.length > 0; bites--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] chewed(byte[] whole) {
        try {
            var tree = JSON.readTree(whole);
            for (var bites = 1 + random.nextInt(4); bites > 0; bites--) {
                chew(tree, tree);
            }
            return JSON.writeValueAsBytes(tree);
        } catch (IOException noJson) {
            return whole;
        }
    }

    private void chew(JsonNode root, JsonNode at) {
        switch (at) {
            case ObjectNode object when !object.isEmpty() -> chewObject(root, object);
            case ArrayNode array when !array.isEmpty() -> chewArray(root, array);
            default -> {}
        }
    }

    private void chewObject(JsonNode root, ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(10)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.set(
                        names.get(random.nextInt(names.size())),
                        object.get(name).deepCopy());
            case 2 -> object.set(TEXTS.get(random.nextInt(TEXTS.size())), object.remove(name));
            case 3 -> object.set(name, anything(root));
            default -> {
                if (object.get(name).isContainerNode()) {
                    chew(root, object.get(name));
                } else {
                    object.set(name, anything(root));
                }
            }
        }
    }

    private void chewArray(JsonNode root, ArrayNode array) {
        var at = random.nextInt(array.size());
        switch (random.nextInt(8)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at).deepCopy());
            case 2 -> array.set(at, anything(root));
            default -> chew(root, array.get(at));
        }
    }

    private JsonNode anything(JsonNode root) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextGaussian() * 1e300);
            case 4 -> NODES.objectNode();
            case 5 -> NODES.arrayNode().add(TEXTS.get(random.nextInt(TEXTS.size())));
            case 6 -> NODES.textNode("ü".repeat(random.nextInt(9_000)));
            case 7 -> root.deepCopy();
            default -> NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    /** The same for another number of the house. */
    public static byte[] addressed(byte[] webhook, String route) {
        var text = new String(webhook, UTF_8);
        return text.replaceAll("\"phone_number_id\":\"[^\"]*\"", "\"phone_number_id\":\"" + route + "\"")
                .getBytes(UTF_8);
    }
}
