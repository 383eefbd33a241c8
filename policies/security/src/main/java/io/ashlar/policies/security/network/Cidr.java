package io.ashlar.policies.security.network;

/** Blocks of addresses, as far as rules tell them apart. */
public final class Cidr {
    private Cidr() {}

    /** Whether a block is all of IPv4 or IPv6: {@code 0.0.0.0/0}, {@code ::/0} or another spelling of them. */
    public static boolean isEverywhere(String block) {
        return block.strip().endsWith("/0");
    }
}
