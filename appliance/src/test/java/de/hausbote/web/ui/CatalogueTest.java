package de.hausbote.web.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.hausbote.channel.AccountOrder.TrialWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Pattern WRITTEN = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)\"");
    private static final Pattern PUT_TOGETHER = Pattern.compile("`([a-z][A-Za-z]*\\.[A-Za-z.]*)\\$\\{");
    private static final Pattern CALLED = Pattern.compile("\\bt(?:extOr)?\\(\\s*\"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final SortedMap<String, JsonNode> german = catalogue("de");
    private final SortedMap<String, JsonNode> english = catalogue("en");
    private final String code = String.join("\n", PageFiles.ending(".js").values());

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(german.keySet(), english.keySet());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        var differing = german.entrySet().stream()
                .filter(text -> !placeholders(text.getValue())
                        .equals(placeholders(english.getOrDefault(text.getKey(), MissingNode.getInstance()))))
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), differing);
    }

    @Test
    void everyKeyThatIsCalledExists() {
        var missing = found(CALLED).filter(key -> !german.containsKey(key)).toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void everyKeyIsUsed() {
        var written = found(WRITTEN).collect(Collectors.toSet());
        var beginnings = found(PUT_TOGETHER).collect(Collectors.toSet());
        var idle = german.keySet().stream()
                .filter(key -> !written.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();

        assertEquals(List.of(), idle);
    }

    @Test
    void theTestMessageIsShownAsItIsSent() {
        assertEquals(
                TrialWords.DE.text(),
                Objects.requireNonNull(german.get("trial.words")).asText());
        assertEquals(
                TrialWords.EN.text(),
                Objects.requireNonNull(english.get("trial.words")).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void pluralsHaveAllFormsOfTheLanguage(String language) {
        var forms = catalogue(language).values().stream()
                .filter(JsonNode::isObject)
                .map(text -> text.properties().stream()
                        .map(form -> form.getKey())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(names -> !names.equals(Set.of("one", "other")))
                .toList();

        assertEquals(List.of(), forms);
    }

    private Stream<String> found(Pattern pattern) {
        return PageFiles.matches(pattern, code).map(match -> match.group(1));
    }

    /** Without the number, which a form for one may write as a word. */
    private static Set<String> placeholders(JsonNode text) {
        return PageFiles.matches(PLACEHOLDER, text.toString())
                .map(MatchResult::group)
                .filter(name -> !name.equals("{n}"))
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, JsonNode> catalogue(String language) {
        try {
            return new ObjectMapper().readValue(PageFiles.read("i18n/" + language + ".json"), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new AssertionError(language, broken);
        }
    }
}
