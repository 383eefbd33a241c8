package io.ashlar.dns.plan;

/** The kinds of records that a zone takes from a user; SOA is its own. */
public enum RecordType {
    /** IPv4 addresses. */
    A,
    /** IPv6 addresses. */
    AAAA,
    /** Which authorities may issue certificates. */
    CAA,
    /** Another name that answers for this one. */
    CNAME,
    /** Servers that take mail. */
    MX,
    /** Servers of a domain below. */
    NS,
    /** Servers of a service. */
    SRV,
    /** Text, each value in double quotes. */
    TXT
}
