package de.hausbote.web.api;

import de.hausbote.message.RefusedException;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Opens a sealed house, and seals an open one. Served in both states; whoever asks an open house learns that it is open. */
final class SealResource implements Resource {
    private static final String OPEN = "open";
    private static final Sealing.Standing OPEN_TO_ALL =
            new Sealing.Standing(OPEN, false, 0, List.of(), List.of(), Optional.empty());

    private final Sealing sealing;

    SealResource(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_SEAL.route(), this::show);
        routes.on(ApiRoute.GIVE_SHARE.route(), this::give);
        routes.on(ApiRoute.SEAL_HOUSE.route(), this::seal);
    }

    private Answer show(Call call) {
        var standing = sealing.standing();
        return Answer.ok(standing.state().equals(OPEN) ? OPEN_TO_ALL : standing);
    }

    private Answer give(Call call) {
        if (sealing.standing().state().equals(OPEN)) {
            throw new RefusedException(RefusedException.Code.HOUSE_OPEN);
        }
        var given = call.body(Given.class);
        return Answer.ok(given.words()
                .map(words -> sealing.giveWords(words, given.older()))
                .orElseGet(() -> giveFile(given)));
    }

    private Sealing.Standing giveFile(Given given) {
        var passphrase = given.passphrase()
                .orElseThrow(() -> new BadRequestException("passphrase"))
                .toCharArray();
        try {
            return sealing.giveFile(file(given), passphrase, given.older());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static byte[] file(Given given) {
        try {
            return Base64.getDecoder().decode(given.file().orElseThrow(() -> new BadRequestException("file")));
        } catch (IllegalArgumentException _) {
            throw new RefusedException(RefusedException.Code.SHARE_UNKNOWN);
        }
    }

    private Answer seal(Call call) {
        sealing.seal(call.actor());
        return Answer.nothing();
    }

    /**
     * A file with its passphrase, or words.
     *
     * @param file Base64
     */
    private record Given(Optional<String> file, Optional<String> passphrase, Optional<String> words, boolean older) {
        /** Never shows what was given. */
        @Override
        public String toString() {
            return "share";
        }
    }
}
