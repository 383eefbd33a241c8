package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Verdict;

/** What the rules of this package know about instances and clusters alike. */
final class Databases {
    static final String INSTANCE = "aws:rds/instance:Instance";
    static final String CLUSTER = "aws:rds/cluster:Cluster";
    static final String CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    private Databases() {}

    /** Whether a database copies another one, and takes over what that one has. */
    static boolean isReplica(PropertyMap database) {
        return isGiven(database, "replicateSourceDb") || isGiven(database, "replicationSourceIdentifier");
    }

    /** Whether something is given, known or not. */
    static boolean isGiven(PropertyMap properties, String... path) {
        return properties.isUnknown(path)
                || properties.text(path).filter(text -> !text.isEmpty()).isPresent();
    }

    /** What is said of a replica that takes a setting over. */
    static Verdict takenOver() {
        return Verdict.notApplicable("a replica takes this over from its source");
    }
}
