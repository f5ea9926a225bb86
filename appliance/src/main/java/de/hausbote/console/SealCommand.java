package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRequest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote seal}: seals the house at once. */
@Command(
        name = "seal",
        description = {
            "Seals the house at once, without a question: everybody is signed out, the program ends and comes back sealed.",
            "Webhooks are taken in meanwhile. Only people open it again: hausbote unseal, or the page."
        })
public final class SealCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        house.program().ask(new AdminRequest.Seal(), AdminAnswer.Done.class);
        var out = requireNonNull(spec).commandLine().getOut();
        out.println("The house is sealed.");
        out.flush();
        return 0;
    }
}
