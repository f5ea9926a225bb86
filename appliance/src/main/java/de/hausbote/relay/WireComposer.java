package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.channel.ProviderKind;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Target;
import de.hausbote.message.Ids;
import de.hausbote.message.Secret;
import java.util.HexFormat;

/** Makes the bytes of a call: the request line, exactly the headers that the provider needs, and the body. */
final class WireComposer {
    private static final String JSON = "application/json";
    private static final int HTTPS = 443;
    private final Ids ids;

    WireComposer(Ids ids) {
        this.ids = ids;
    }

    WireBytes compose(WireRequest request, ProviderKind.KeyHeader key, Secret token) {
        var proof = key.name() + ": " + key.prefix() + token.value() + "\r\n";
        return switch (request) {
            case WireRequest.Send(var target, var json) -> new Call("Send", target, proof, JSON).with(JSON, json);
            case WireRequest.Upload(var target, var parts) -> {
                var boundary = HexFormat.of().formatHex(ids.next().bytes());
                yield new Call("Upload", target, proof, JSON)
                        .with("multipart/form-data; boundary=" + boundary, FormParts.write(parts, boundary));
            }
            case WireRequest.Ask(var target, var inquiry) ->
                new Call("Ask" + inquiry.getClass().getSimpleName(), target, proof, JSON).bare();
            case WireRequest.Order(var target, var order, var json) -> {
                var call = new Call("Order" + order.getClass().getSimpleName(), target, proof, JSON);
                yield json.length == 0 ? call.wordless() : call.with(JSON, json);
            }
            case WireRequest.LocateMedia(var target) -> new Call("LocateMedia", target, proof, JSON).bare();
            case WireRequest.DownloadMedia(var target) -> new Call("DownloadMedia", target, proof, "*/*").bare();
            case WireRequest.ListTemplates(var target) -> new Call("ListTemplates", target, proof, JSON).bare();
            case WireRequest.CreateTemplate(var target, var json) ->
                new Call("CreateTemplate", target, proof, JSON).with(JSON, json);
            case WireRequest.OpenDeposit(var target) -> new Call("OpenDeposit", target, proof, JSON).wordless();
            case WireRequest.FillDeposit(var target, var content) ->
                new Call("FillDeposit", target, deposit(token), JSON).with("application/octet-stream", content);
            case WireRequest.DeleteTemplate(var target) -> new Call("DeleteTemplate", target, proof, JSON).bare();
            case WireRequest.DeleteMedia(var target) -> new Call("DeleteMedia", target, proof, JSON).bare();
        };
    }

    /** The one call of Meta's that names its proof otherwise, and that begins at the first byte (Resumable Upload API). */
    private static String deposit(Secret token) {
        return "Authorization: OAuth " + token.value() + "\r\nfile_offset: 0\r\n";
    }

    static String authority(String host, int port) {
        return port == HTTPS ? host : host + ":" + port;
    }

    /** One call without its body yet; its proof is the header line with the key, and what goes with it. */
    private record Call(String kind, Target target, String proof, String accept) {
        WireBytes bare() {
            return bytes("", new byte[0]);
        }

        /** Says that nothing follows, which servers want to hear where something could. */
        WireBytes wordless() {
            return bytes("Content-Length: 0\r\n", new byte[0]);
        }

        WireBytes with(String type, byte[] body) {
            return bytes("Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n", body);
        }

        private WireBytes bytes(String more, byte[] body) {
            var authority = authority(target.host(), target.port());
            var head = target.method() + " " + target.path() + " HTTP/1.1\r\n"
                    + "Host: " + authority + "\r\n"
                    + "User-Agent: Hausbote\r\n"
                    + "Accept: " + accept + "\r\n"
                    + proof
                    + more + "\r\n";
            return new WireBytes(kind, authority, head.getBytes(ISO_8859_1), body);
        }
    }
}
