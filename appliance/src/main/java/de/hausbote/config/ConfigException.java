package de.hausbote.config;

import java.nio.file.Path;

/** The configuration cannot be used. The message says where, what was found and expected, and what helps. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(Path file, int line, String problem, String remedy) {
        super(file + ", line " + line + ": " + problem + ". " + remedy + ".");
    }

    ConfigException(Path file, String problem, String remedy) {
        super(file + ": " + problem + ". " + remedy + ".");
    }
}
