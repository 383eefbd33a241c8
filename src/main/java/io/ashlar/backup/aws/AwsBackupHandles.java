package io.ashlar.backup.aws;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.RestoreTestingPlan;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.iam.Role;
import com.pulumi.core.Output;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.VaultHandles;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a backup consists of on AWS.
 *
 * @param vault the vault
 * @param copies the vault in each further region, by region
 * @param plan the plan
 * @param role the role that makes and restores copies
 * @param restoreTest the restore tests, if there are any
 * @param clusterStorage where the cluster's backup goes, if there is a cluster
 */
public record AwsBackupHandles(
        Vault vault,
        Map<String, Vault> copies,
        Plan plan,
        Role role,
        Optional<RestoreTestingPlan> restoreTest,
        Optional<ClusterStorage> clusterStorage)
        implements VaultHandles {

    public AwsBackupHandles {
        copies = Map.copyOf(copies);
    }

    @Override
    public Output<String> vaultName() {
        return vault.name();
    }

    @Override
    public Map<String, Output<String>> copyIds() {
        Map<String, Output<String>> arns = new TreeMap<>();
        copies.forEach((region, copy) -> arns.put(region, copy.arn()));
        return arns;
    }
}
