package de.hausbote.admin;

import de.hausbote.web.BadRequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the console. The kernel says who is at the other end: the user of the service and root are let in, nobody
 * else, whatever the rights of the file are. One of the loops that catch everything: a request that breaks is logged here,
 * once, and the next one is taken.
 */
public final class AdminSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);
    private static final String ROOT = "root";
    private static final int LONGEST_PATH = 100;

    private final Path file;
    private final AdminDesk desk;
    private final Set<String> welcome = Set.copyOf(List.of(System.getProperty("user.name"), ROOT));
    private final ServerSocketChannel server;

    private AdminSocket(Path file, AdminDesk desk, ServerSocketChannel server) {
        this.file = file;
        this.desk = desk;
        this.server = server;
    }

    /** @param file in a folder that is closed to others; what a killed process left there is replaced */
    public static AdminSocket opened(Path file, AdminDesk desk) {
        if (file.toString().length() > LONGEST_PATH) {
            throw new AdminRefusedException("The path of the data folder is too long for the administrators' socket: "
                    + LONGEST_PATH + " characters at most with its name, admin.sock.");
        }
        try {
            Files.deleteIfExists(file);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            var socket = new AdminSocket(file, desk, server);
            Thread.ofVirtual().name("admin").start(socket::run);
            return socket;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void run() {
        while (server.isOpen()) {
            try {
                var channel = server.accept();
                Thread.ofVirtual().name("admin-line").start(() -> serve(channel));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | RuntimeException broken) {
                LOG.warn("console not served", broken);
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (var line = new AdminLine(channel)) {
            var user =
                    channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
            if (!welcome.contains(user)) {
                LOG.warn("console refused reason=user");
                line.refuse("Only root and the user of the service may do this.");
                return;
            }
            answer(line);
        } catch (IOException gone) {
            LOG.debug("console went away", gone);
        }
    }

    private void answer(AdminLine line) throws IOException {
        try {
            line.answer(desk.answer(line.request()));
        } catch (AdminRefusedException refused) {
            line.refuse(String.valueOf(refused.getMessage()));
        } catch (BadRequestException _) {
            line.refuse("The running Hausbote is of another version than this command.");
        } catch (RuntimeException broken) {
            LOG.error("request of the console failed", broken);
            line.refuse("That failed; the log of Hausbote says more.");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(file);
    }
}
