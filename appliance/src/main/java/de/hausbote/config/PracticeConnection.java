package de.hausbote.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a practice provider on this machine is reached: the file that the simulator writes at its start and that makes a
 * channel account of kind <em>practice</em>. Its secrets are worth nothing anywhere else.
 *
 * @param baseUrl https, a name below {@code localhost}
 * @param certificate the one certificate that is accepted there, as PEM text
 */
public record PracticeConnection(
        String name,
        String baseUrl,
        String certificate,
        String phoneNumberId,
        String wabaId,
        String displayNumber,
        String accessToken,
        String appSecret,
        String verifyToken) {

    /**
     * Reads the file.
     *
     * @throws ConfigException when it is missing or misses a part
     */
    public static PracticeConnection read(Path file) {
        try {
            return of(new ObjectMapper().readTree(Files.readAllBytes(file)), file);
        } catch (IOException unreadable) {
            throw new ConfigException(
                    file, "the connection of the practice provider cannot be read", "Start the simulator first");
        }
    }

    private static PracticeConnection of(JsonNode file, Path path) {
        return new PracticeConnection(
                text(file, "name", path),
                text(file, "baseUrl", path),
                text(file, "certificate", path),
                text(file, "phoneNumberId", path),
                text(file, "wabaId", path),
                text(file, "displayNumber", path),
                text(file, "accessToken", path),
                text(file, "appSecret", path),
                text(file, "verifyToken", path));
    }

    private static String text(JsonNode file, String field, Path path) {
        var value = file.path(field).asText();
        if (value.isEmpty()) {
            throw new ConfigException(
                    path, field + " is missing", "Start the simulator again, it writes the file anew");
        }
        return value;
    }

    @Override
    public String toString() {
        return "practice provider " + name;
    }
}
