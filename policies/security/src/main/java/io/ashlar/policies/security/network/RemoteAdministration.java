package io.ashlar.policies.security.network;

import java.util.Optional;
import java.util.stream.Stream;

/** The ports through which a machine is administered, which nobody outside may reach. */
public enum RemoteAdministration {
    /** The secure shell. */
    SSH(22),
    /** The remote desktop protocol. */
    RDP(3389);

    private final int port;

    RemoteAdministration(int port) {
        this.port = port;
    }

    /** The first of them that a range covers. */
    public static Optional<RemoteAdministration> in(PortRange range) {
        return Stream.of(values()).filter(service -> range.covers(service.port)).findFirst();
    }

    @Override
    public String toString() {
        return name() + " (" + port + ")";
    }
}
