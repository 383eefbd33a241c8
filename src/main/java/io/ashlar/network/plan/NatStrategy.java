package io.ashlar.network.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How private subnets get out. A NAT gateway costs about $32 a month in us-east-1, plus $0.045 per GB. */
public enum NatStrategy {
    /** One NAT gateway in each zone: a zone's loss leaves the others their way out, and no traffic crosses zones. */
    PER_ZONE,
    /** One NAT gateway for all zones: a third of the price, and one zone to lose. */
    SINGLE,
    /** No way out but the endpoints of the cloud's own services. */
    NONE;

    /** The name used in stack files: {@code per-zone}, {@code single} or {@code none}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The strategy with this key, or empty. */
    public static Optional<NatStrategy> of(String key) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.key().equals(key))
                .findFirst();
    }
}
