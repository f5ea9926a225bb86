package de.hausbote.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables as this program knows them: numbered steps, each applied once and in its own transaction. A step that was
 * applied is never edited; the database keeps its hash and refuses a program that tells another story.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String FOLDER = "/schema/";

    private final List<SchemaStep> steps;
    private final SchemaStepTable applied = new SchemaStepTable();

    Schema(List<SchemaStep> steps) {
        for (var at = 0; at < steps.size(); at++) {
            if (steps.get(at).number() != at + 1) {
                throw new StoreException("the program's schema steps have a gap before step "
                        + steps.get(at).number());
            }
        }
        this.steps = List.copyOf(steps);
    }

    /** The steps that came with the program. Their names stand in a file, because a jar cannot list its folders. */
    static Schema ofProgram() {
        return new Schema(resource("steps")
                .lines()
                .map(file -> SchemaStep.named(file, resource(file)))
                .toList());
    }

    void bringUpToDate(Database database) {
        var done = database.write(applied::all);
        check(done);
        steps.stream().skip(done.size()).forEach(step -> database.change(tx -> apply(tx, step)));
    }

    private void apply(Transaction tx, SchemaStep step) {
        step.apply(tx);
        applied.add(tx, step);
        LOG.info("schema step applied number={} name={}", step.number(), step.name());
    }

    private void check(List<SchemaStepTable.Applied> done) {
        if (done.size() > steps.size()) {
            throw new StoreException("the database was written by a newer Hausbote: it stands at step " + done.size()
                    + ", this program knows " + steps.size()
                    + ". Start the newer program, or restore a backup from before the upgrade");
        }
        IntStream.range(0, done.size()).forEach(at -> check(done.get(at), steps.get(at)));
    }

    private static void check(SchemaStepTable.Applied done, SchemaStep step) {
        if (done.number() != step.number()) {
            throw new StoreException("the database misses schema step " + step.number());
        }
        if (!done.sha256().equals(step.sha256())) {
            throw new StoreException("schema step " + step.number()
                    + " was applied to this database in another form than this program knows it");
        }
    }

    private static String resource(String file) {
        try (var stream = Schema.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new StoreException("the program misses its schema file " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the schema file " + file + " cannot be read", unreadable);
        }
    }
}
