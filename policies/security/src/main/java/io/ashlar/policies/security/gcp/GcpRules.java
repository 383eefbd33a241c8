package io.ashlar.policies.security.gcp;

import io.ashlar.policies.security.gcp.gke.GkeApiRestricted;
import io.ashlar.policies.security.gcp.gke.GkeMetadataServer;
import io.ashlar.policies.security.gcp.gke.GkeNetworkPolicy;
import io.ashlar.policies.security.gcp.gke.GkeNodesMaintained;
import io.ashlar.policies.security.gcp.gke.GkeNodesPrivate;
import io.ashlar.policies.security.gcp.gke.GkeOwnServiceAccount;
import io.ashlar.policies.security.gcp.gke.GkeReleaseChannel;
import io.ashlar.policies.security.gcp.gke.GkeSecureBoot;
import io.ashlar.policies.security.gcp.gke.GkeShieldedNodes;
import io.ashlar.policies.security.gcp.gke.GkeWorkloadIdentity;
import io.ashlar.policies.security.gcp.network.NoOpenAdministration;
import io.ashlar.policies.security.gcp.network.SubnetFlowLogs;
import io.ashlar.policies.security.gcp.network.SubnetPrivateGoogleAccess;
import io.ashlar.policies.security.gcp.redis.RedisAuthenticated;
import io.ashlar.policies.security.gcp.redis.RedisTls;
import io.ashlar.policies.security.gcp.sql.SqlBackedUp;
import io.ashlar.policies.security.gcp.sql.SqlDeletionProtected;
import io.ashlar.policies.security.gcp.sql.SqlNotOpen;
import io.ashlar.policies.security.gcp.sql.SqlPrivate;
import io.ashlar.policies.security.gcp.sql.SqlTlsForced;
import io.ashlar.policies.security.gcp.storage.BucketNotPublic;
import io.ashlar.policies.security.gcp.storage.BucketPublicAccessPrevented;
import io.ashlar.policies.security.gcp.storage.BucketUniformAccess;
import io.ashlar.policy.Rule;
import java.util.List;

/** The rules for Google Cloud. */
public final class GcpRules {
    private GcpRules() {}

    /** All of them, in the order of the table. */
    public static List<Rule> all() {
        return List.of(
                new GkeNodesPrivate(),
                new GkeApiRestricted(),
                new GkeWorkloadIdentity(),
                new GkeMetadataServer(),
                new GkeOwnServiceAccount(),
                new GkeShieldedNodes(),
                new GkeSecureBoot(),
                new GkeNetworkPolicy(),
                new GkeReleaseChannel(),
                new GkeNodesMaintained(),
                new SqlPrivate(),
                new SqlNotOpen(),
                new SqlTlsForced(),
                new SqlBackedUp(),
                new SqlDeletionProtected(),
                new RedisAuthenticated(),
                new RedisTls(),
                new BucketUniformAccess(),
                new BucketPublicAccessPrevented(),
                new BucketNotPublic(),
                new NoOpenAdministration(),
                new SubnetFlowLogs(),
                new SubnetPrivateGoogleAccess());
    }
}
