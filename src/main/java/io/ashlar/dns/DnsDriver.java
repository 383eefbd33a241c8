package io.ashlar.dns;

import io.ashlar.dns.plan.DnsPlan;

/** Makes a planned zone on one cloud. */
public interface DnsDriver {

    /** Registers the zone and its records as children of the parent. */
    DnsHandles provision(DnsPlan plan, DnsArgs args, Dns parent);
}
