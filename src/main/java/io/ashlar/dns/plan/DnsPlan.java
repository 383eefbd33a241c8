package io.ashlar.dns.plan;

import io.ashlar.core.Protection;
import java.util.List;

/**
 * What a zone consists of, by name. A driver creates exactly this.
 *
 * @param domain the domain that it answers for
 * @param zoneName logical name of the zone
 * @param caa the record that names who may issue certificates
 * @param delegationName logical name of the record in the parent zone, if there is one
 * @param records the user's records, sorted by key
 * @param protection whether the zone may be deleted
 */
public record DnsPlan(
        String domain,
        String zoneName,
        CaaPlan caa,
        String delegationName,
        List<RecordPlan> records,
        Protection protection) {

    public DnsPlan {
        records = List.copyOf(records);
    }

    /**
     * The CAA record at the zone's own name.
     *
     * @param name logical name
     * @param values one line for each authority
     */
    public record CaaPlan(String name, List<String> values) {
        public CaaPlan {
            values = List.copyOf(values);
        }
    }

    /**
     * One record.
     *
     * @param key the user's key for it
     * @param name logical name
     * @param type its kind
     * @param fullName the name it stands at, in full
     * @param ttlSeconds how long resolvers keep it
     */
    public record RecordPlan(String key, String name, RecordType type, String fullName, int ttlSeconds) {}
}
