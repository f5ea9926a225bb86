package de.hausbote.simulator;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files: laid down by the business, asked for, fetched, deleted. */
final class MediaEndpoint {
    private static final int LARGEST_BODY = 101 << 20;
    private static final int LARGEST_PICTURE = 5 << 20;
    private static final int LARGEST_DOCUMENT = 100 << 20;
    private static final int UPLOAD_REFUSED = 131053;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    private final MediaShelf shelf;
    private final MediaLinks links;
    private final Faults faults;

    MediaEndpoint(MediaShelf shelf, MediaLinks links, Faults faults) {
        this.shelf = shelf;
        this.links = links;
        this.faults = faults;
    }

    Answer upload(Request request) throws TooLargeException {
        var parts = Multipart.read(request.header("Content-Type"), request.body(LARGEST_BODY));
        var product = Multipart.named(parts, "messaging_product").map(Multipart.Part::text);
        var file = Multipart.named(parts, "file");
        if (!product.equals(Optional.of("whatsapp")) || file.isEmpty()) {
            return GraphError.badParameter("The parameters messaging_product and file are required.")
                    .answer();
        }
        return lay(file.get());
    }

    private Answer lay(Multipart.Part file) {
        var most = PICTURES.contains(file.type()) ? LARGEST_PICTURE : LARGEST_DOCUMENT;
        if (file.type().isEmpty() || file.content().length == 0 || file.content().length > most) {
            return GraphError.badParameter("Param file must be a file of a known type and size.")
                    .answer();
        }
        if (faults.takes(Fault.UPLOAD_REFUSED)) {
            return GraphError.of(UPLOAD_REFUSED).answer();
        }
        var id = shelf.upload(new MediaFile(file.fileName(), file.type(), file.content()));
        return Answer.json(200, WireJson.object().put("id", id));
    }

    /** Whether a file lies here under this id. */
    boolean knows(String id) {
        return shelf.find(id).isPresent();
    }

    Answer locate(String id, Face face) {
        var found = shelf.find(id);
        return found.isPresent()
                ? located(id, found.get(), face)
                : GraphError.noSuchObject().answer();
    }

    private Answer located(String id, MediaFile file, Face face) {
        return Answer.json(
                200,
                WireJson.object()
                        .put("messaging_product", "whatsapp")
                        .put("url", face.told(links.to(id)))
                        .put("mime_type", file.type())
                        .put("sha256", HexFormat.of().formatHex(file.sha256()))
                        .put("file_size", file.bytes().length)
                        .put("id", id));
    }

    Answer delete(String id) {
        if (!knows(id)) {
            return GraphError.noSuchObject().answer();
        }
        shelf.remove(id);
        return Answer.success();
    }

    /** The bytes behind a link, while it is good. */
    Answer fetch(Request request) {
        var id = request.parameter("mid");
        var good = links.good(id, request.parameter("ext"), request.parameter("hash"));
        var file = shelf.find(id);
        if (!good || file.isEmpty() || faults.takes(Fault.MEDIA_GONE)) {
            return Answer.text(404, "text/html", "<html><body>Not found</body></html>");
        }
        return new Answer.Whole(200, file.get().type(), served(file.get()), Map.of());
    }

    private byte[] served(MediaFile file) {
        var bytes = file.bytes().clone();
        if (bytes.length > 0 && faults.takes(Fault.MEDIA_DAMAGED)) {
            bytes[bytes.length / 2] ^= 1;
        }
        return bytes;
    }
}
