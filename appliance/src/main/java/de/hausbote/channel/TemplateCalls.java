package de.hausbote.channel;

import de.hausbote.message.Reason;
import de.hausbote.message.Template;
import java.util.Optional;

/** How a messenger is asked about templates. They belong to the business account, which an endpoint does not name. */
public interface TemplateCalls {
    /** @param after where the page before ended, or empty for the first */
    WireRequest.ListTemplates list(Endpoint at, String business, String after);

    TemplatePage listed(WireResponse answer);

    /**
     * Hands a template over for approval; its samples must be made up.
     *
     * @param sample what the provider calls the file that its reviewers see, or empty where the template has none
     */
    WireRequest.CreateTemplate submit(Endpoint at, String business, Template template, String sample);

    TemplateFate submitted(WireResponse answer);

    /** One language of a template; its name is blocked for a month when it was the last. */
    WireRequest.DeleteTemplate delete(Endpoint at, String business, Template template);

    /** Why it was not deleted; nothing when it was, or was not there. */
    Optional<Reason> deleted(WireResponse answer);
}
