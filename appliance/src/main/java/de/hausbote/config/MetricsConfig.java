package de.hausbote.config;

/**
 * Figures for those who watch the machine, on loopback and nowhere else.
 *
 * @param port where they are read; 0 for nowhere
 */
public record MetricsConfig(int port) {
    static final MetricsConfig DEFAULT = new MetricsConfig(0);

    public MetricsConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
    }

    public boolean served() {
        return port > 0;
    }
}
