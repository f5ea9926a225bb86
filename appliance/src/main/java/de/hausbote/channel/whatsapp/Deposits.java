package de.hausbote.channel.whatsapp;

import de.hausbote.channel.DepositAnswer;
import de.hausbote.channel.DepositCalls;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.OwnFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireResponse;
import java.util.regex.Pattern;

/**
 * Files for samples of templates and the picture of a profile (Meta, Graph API, Resumable Upload API):
 * {@code POST /{app-id}/uploads?file_name&file_length&file_type} answers {@code {"id":"upload:...?sig=..."}}, and
 * {@code POST /upload:...?sig=...} with {@code Authorization: OAuth}, {@code file_offset: 0} and the bytes answers
 * {@code {"h":"4:..."}}. Ours are small, so that they go in one piece.
 */
final class Deposits implements DepositCalls {
    private static final Pattern PLACE =
            Pattern.compile("upload:[A-Za-z0-9_.=+:-]{1,590}(\\?sig=[A-Za-z0-9_.=+:-]{1,600})?");
    private static final Pattern HANDLE = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final int LONGEST = 2_000;

    @Override
    public WireRequest.OpenDeposit open(Endpoint at, String app, OwnFile file) {
        var path = "/" + at.version() + "/" + app + "/uploads?file_name=" + file.name() + "&file_length="
                + file.content().length + "&file_type=" + file.type();
        return new WireRequest.OpenDeposit(WhatsAppChannel.target(Method.POST, at, path));
    }

    @Override
    public DepositAnswer opened(WireResponse answer) {
        return given(answer, "id", PLACE);
    }

    @Override
    public WireRequest.FillDeposit fill(Endpoint at, String place, OwnFile file) {
        var target = WhatsAppChannel.target(Method.POST, at, "/" + at.version() + "/" + place);
        return new WireRequest.FillDeposit(target, file.content());
    }

    @Override
    public DepositAnswer filled(WireResponse answer) {
        return given(answer, "h", HANDLE);
    }

    private static DepositAnswer given(WireResponse answer, String field, Pattern form) {
        var tree = AnswerReader.tree(answer.body());
        var reference = Loose.text(tree, field, LONGEST);
        return answer.status() / 100 == 2 && form.matcher(reference).matches()
                ? new DepositAnswer.Given(reference)
                : new DepositAnswer.Refused(WhatsAppTemplates.reason(answer, tree));
    }
}
