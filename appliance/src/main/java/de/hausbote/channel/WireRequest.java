package de.hausbote.channel;

import java.util.List;

/**
 * One call to a provider. The family is closed: whatever is not one of these cannot be asked of a provider. Host,
 * length and authorisation headers are added by the egress, which also compares every path and field with the allow-list.
 */
public sealed interface WireRequest {
    Target target();

    /** Hands a message over, as JSON. */
    record Send(Target target, byte[] json) implements WireRequest {}

    /** Lays a file down, as form parts. */
    record Upload(Target target, List<Part> parts) implements WireRequest {
        public Upload {
            parts = List.copyOf(parts);
        }
    }

    /** Asks where a file lies. */
    record LocateMedia(Target target) implements WireRequest {}

    /** Fetches a file. */
    record DownloadMedia(Target target) implements WireRequest {}

    /** Asks something about an account. */
    record Ask(Target target, Inquiry inquiry) implements WireRequest {}

    /** Has something done about an account, as JSON; the order without words has no bytes. */
    record Order(Target target, AccountOrder order, byte[] json) implements WireRequest {}

    /** Deletes a file that we have. */
    record DeleteMedia(Target target) implements WireRequest {}

    /** Asks for templates and how they stand, page by page. */
    record ListTemplates(Target target) implements WireRequest {}

    /** Hands a template over for approval, as JSON. */
    record CreateTemplate(Target target, byte[] json) implements WireRequest {}

    /** Opens a place for a file of the account's own. */
    record OpenDeposit(Target target) implements WireRequest {}

    /** Lays the file down there, whole. */
    record FillDeposit(Target target, byte[] content) implements WireRequest {}

    /** Deletes a template at the provider. */
    record DeleteTemplate(Target target) implements WireRequest {}

    /**
     * One part of a form.
     *
     * @param fileName neutral name of a file, or empty for a plain field
     * @param type media type of a file, or empty for a plain field
     */
    record Part(String name, String fileName, String type, byte[] content) {}

    /**
     * What is called.
     *
     * @param path the path with its query, as it goes on the wire; may identify a file and is therefore never printed
     */
    record Target(Method method, String host, int port, String path) {
        @Override
        public String toString() {
            return method + " " + host;
        }
    }

    /** The methods that providers are called with. */
    enum Method {
        GET,
        POST,
        DELETE
    }
}
