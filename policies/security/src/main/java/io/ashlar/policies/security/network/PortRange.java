package io.ashlar.policies.security.network;

/**
 * A range of ports.
 *
 * @param from the first
 * @param to the last
 */
public record PortRange(int from, int to) {
    private static final int LAST = 65_535;

    /** Every port. */
    public static final PortRange ALL = new PortRange(0, LAST);

    /** Whether a port lies in it. */
    public boolean covers(int port) {
        return from <= port && port <= to;
    }

    /** Whether it holds every port that something can listen on: port 0 cannot be. */
    public boolean isAll() {
        return from <= 1 && to >= LAST;
    }
}
