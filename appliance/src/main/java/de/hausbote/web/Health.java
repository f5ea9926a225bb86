package de.hausbote.web;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Tells the machine itself, and nobody else, that the program answers. */
final class Health implements Site {
    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get("/health", (request, response) -> {
            if (local(request.remotePeer().address())) {
                response.header(HeaderValues.CONTENT_TYPE_TEXT_PLAIN).send("ok\n");
            } else {
                response.next();
            }
        });
    }

    private static boolean local(SocketAddress peer) {
        return peer instanceof InetSocketAddress address && address.getAddress().isLoopbackAddress();
    }
}
