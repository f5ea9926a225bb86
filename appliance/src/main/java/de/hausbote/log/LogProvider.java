package de.hausbote.log;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Through this SLF4J finds our output; it looks for a public class by its name. */
public final class LogProvider implements SLF4JServiceProvider {
    /** The service manager sets this where its journal reads the standard output. */
    private static final String JOURNAL = "JOURNAL_STREAM";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    // The one place where the program speaks to standard output.
    private final ILoggerFactory loggers = new Loggers(new LogOutput(System.out, System.getenv(JOURNAL) != null));

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is there from construction on.
    }
}
