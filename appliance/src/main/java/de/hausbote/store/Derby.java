package de.hausbote.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops the database engine. The key is given at each start, in properties, and stands in no URL; once the
 * database runs, the bare URL leads to it and no key is needed any more. Only one cipher is ever asked for.
 */
final class Derby {
    private static final Logger LOG = LoggerFactory.getLogger(Derby.class);
    private static final String CIPHER = "AES/CBC/NoPadding";
    private static final String PROVIDER = "com.sun.crypto.provider.SunJCE";
    private static final int KEY_BYTES = 32;
    private static final String WRONG_KEY = "XBCXK";
    private static final String STOPPED = "08006";

    private final Path home;
    private final String url;

    /** The database is a folder within the given one, because the engine insists on making it by itself. */
    Derby(Path folder) {
        home = folder.toAbsolutePath().normalize();
        url = "jdbc:derby:" + home.resolve("main");
    }

    /** The address of the running database. It opens nothing that was not started with its key. */
    String url() {
        return url;
    }

    /** Makes it when there is none. */
    void start(int pageCachePages, String key) {
        prepare(pageCachePages);
        var attributes = sealing(key);
        attributes.setProperty("create", "true");
        boot(attributes);
    }

    void startExisting(int pageCachePages, String key) {
        prepare(pageCachePages);
        boot(sealing(key));
    }

    /**
     * Brings a database that is encrypted under one of these former keys under the given one, unless it is already, and
     * leaves it running. The engine writes every page anew; where that is interrupted, the former key goes on opening.
     */
    void startRekeyed(int pageCachePages, String key, List<String> former) {
        prepare(pageCachePages);
        if (opens(key)) {
            return;
        }
        for (var old : former) {
            if (rekeyed(old, key)) {
                LOG.info("database encrypted anew");
                return;
            }
        }
        throw new StoreException("the key does not open this database", WRONG_KEY);
    }

    private boolean opens(String key) {
        return fits(sealing(key));
    }

    /**
     * The engine boots twice for this, and with keys in properties it changes the key the first time: then the former one
     * does not fit any more the second time. Whether it worked, the new key tells.
     */
    private boolean rekeyed(String old, String key) {
        var attributes = sealing(old);
        attributes.setProperty("newEncryptionKey", checked(key));
        return fits(attributes) || opens(key);
    }

    private boolean fits(Properties attributes) {
        try {
            boot(attributes);
            return true;
        } catch (StoreException refused) {
            if (refused.state().equals(WRONG_KEY)) {
                return false;
            }
            throw refused;
        }
    }

    private static Properties sealing(String key) {
        var attributes = new Properties();
        attributes.setProperty("dataEncryption", "true");
        attributes.setProperty("encryptionAlgorithm", CIPHER);
        attributes.setProperty("encryptionProvider", PROVIDER);
        attributes.setProperty("encryptionKey", checked(key));
        return attributes;
    }

    /** However long it takes: a pool limits it for the whole process, and a long log or another key takes more than that. */
    private void boot(Properties attributes) {
        DriverManager.setLoginTimeout(0);
        try {
            DriverManager.getConnection(url, attributes).close();
        } catch (SQLException refused) {
            throw explained(refused);
        }
    }

    void stop() {
        var attributes = new Properties();
        attributes.setProperty("shutdown", "true");
        try {
            DriverManager.getConnection(url, attributes).close();
        } catch (SQLException answer) {
            // The engine reports a clean stop as a fault of this state.
            if (!STOPPED.equals(Faults.state(answer))) {
                LOG.error("database did not stop cleanly state={}", Faults.state(answer));
            }
        }
    }

    /** The engine reads these from the system's properties alone, and some of them only when its first database starts. */
    private void prepare(int pageCachePages) {
        System.setProperty("derby.system.home", home.toString());
        System.setProperty("derby.stream.error.method", Database.class.getName() + ".faultSink");
        System.setProperty("derby.storage.useDefaultFilePermissions", "false");
        System.setProperty("derby.storage.pageSize", "4096");
        System.setProperty("derby.storage.pageCacheSize", Integer.toString(pageCachePages));
        System.setProperty("derby.language.statementCache.size", "500");
        System.setProperty("derby.locks.deadlockTimeout", "1");
        System.setProperty("derby.locks.waitTimeout", "10");
        System.clearProperty("derby.system.durability");
        System.clearProperty("derby.language.logStatementText");
    }

    private static String checked(String key) {
        try {
            if (HexFormat.of().parseHex(key).length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // Falls through to the refusal, which says nothing of the key.
        }
        throw new IllegalArgumentException("the database's key has 256 bits in hexadecimal");
    }

    private static StoreException explained(SQLException refused) {
        var state = innermost(refused);
        return switch (state) {
            case WRONG_KEY, "XBM06", "XBCXA" -> new StoreException("the key does not open this database", state);
            case "XJ004" ->
                new StoreException(
                        "the database is gone; bring it back from its backup, or begin with an empty data folder",
                        state);
            case "XSDB6" -> new UnavailableException("another process has this database open", state);
            case "XBM0A", "XBM0J" ->
                new StoreException(
                        "the database's folder holds no database; when it was never in use, remove the folder", state);
            default -> new UnavailableException("the database did not start", state);
        };
    }

    private static String innermost(SQLException refused) {
        var state = Faults.state(refused);
        for (Iterator<Throwable> faults = refused.iterator(); faults.hasNext(); ) {
            if (faults.next() instanceof SQLException fault) {
                state = Faults.state(fault);
            }
        }
        return state;
    }
}
