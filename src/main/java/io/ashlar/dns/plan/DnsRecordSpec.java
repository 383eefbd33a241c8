package io.ashlar.dns.plan;

/**
 * What was asked of one record.
 *
 * @param type its kind
 * @param name relative to the zone; empty for the zone's own name
 * @param ttlSeconds how long resolvers keep it; an alias takes the time of the name it stands for
 * @param answer where its answer comes from
 */
public record DnsRecordSpec(RecordType type, String name, int ttlSeconds, Answer answer) {

    /** Where a record's answer comes from. */
    public enum Answer {
        /** Values of its own. */
        VALUES,
        /** Another name of the cloud. */
        ALIAS
    }
}
