package de.hausbote.admin;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The console's end: asks the running program one thing at a time. */
public final class AdminClient {
    private final Path file;

    /** @param file where the program listens */
    public AdminClient(Path file) {
        this.file = file;
    }

    /**
     * @param shape of the answer that belongs to the request
     * @throws AdminRefusedException when it refuses, and when nothing runs that could answer
     */
    public <T extends AdminAnswer> T ask(AdminRequest request, Class<T> shape) {
        try (var line = new AdminLine(connected())) {
            line.ask(request);
            return line.answered(shape);
        } catch (IOException broken) {
            throw new AdminRefusedException(
                    "The connection to the running Hausbote broke off; whether it was done is not known.");
        }
    }

    private SocketChannel connected() {
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(file));
            return channel;
        } catch (IOException nobody) {
            throw new AdminRefusedException(
                    "Hausbote does not run, or this user may not speak to it: nobody answers at " + file + ".");
        }
    }
}
