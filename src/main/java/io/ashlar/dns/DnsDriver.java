package io.ashlar.dns;

import io.ashlar.dns.plan.DnsPlan;
import java.util.List;

/** Makes a planned zone on one cloud. */
public interface DnsDriver {

    /** Who may issue certificates for a zone unless its arguments say otherwise: the cloud's own authority and cert-manager's. */
    List<String> certificateAuthorities();

    /** Registers the zone and its records as children of the parent. */
    DnsHandles provision(DnsPlan plan, DnsArgs args, Dns parent);
}
