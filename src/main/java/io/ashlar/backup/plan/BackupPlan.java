package io.ashlar.backup.plan;

import io.ashlar.core.Protection;
import io.ashlar.monitoring.plan.AlertTier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a backup consists of, by name. Drivers create exactly this.
 *
 * @param component the component's name, which begins the names of what only one cloud has
 * @param protection whether the vaults may be deleted with what is in them
 * @param vault the vault
 * @param copies a vault in each further region
 * @param planName logical name of the plan
 * @param rules how often and how long
 * @param selection what is backed up
 * @param identity what makes and restores the copies
 * @param restoreTest how copies are proven, if they are
 * @param notificationsName logical name of the vault's notifications
 * @param failures alarms on jobs that fail
 * @param recoveryPoint the most work that a disaster loses
 * @param cluster what is backed up in a cluster, if there is one
 */
public record BackupPlan(
        String component,
        Protection protection,
        VaultPlan vault,
        List<CopyPlan> copies,
        String planName,
        List<RulePlan> rules,
        SelectionPlan selection,
        IdentityPlan identity,
        Optional<RestoreTestPlan> restoreTest,
        String notificationsName,
        List<FailurePlan> failures,
        Duration recoveryPoint,
        Optional<ClusterPlan> cluster) {

    public BackupPlan {
        copies = List.copyOf(copies);
        rules = List.copyOf(rules);
        failures = List.copyOf(failures);
    }

    /**
     * A vault.
     *
     * @param name logical name
     * @param policyName logical name of its policy
     * @param lock its lock, if it has one
     */
    public record VaultPlan(String name, String policyName, Optional<LockPlan> lock) {}

    /**
     * A vault's lock.
     *
     * @param name logical name
     * @param leastDays the shortest that a copy may be kept
     * @param mostDays the longest that a copy may be kept
     * @param changeableForDays days in which it can still be taken back, after which nobody can
     */
    public record LockPlan(String name, int leastDays, int mostDays, Optional<Integer> changeableForDays) {}

    /**
     * A vault in another region.
     *
     * @param region the region
     * @param vault the vault
     */
    public record CopyPlan(String region, VaultPlan vault) {}

    /**
     * One rule of the plan.
     *
     * @param key the user's name of it
     * @param rule how often and how long
     * @param startMinutes minutes within which it must begin
     * @param completionMinutes minutes within which it must end
     */
    public record RulePlan(String key, BackupRule rule, int startMinutes, int completionMinutes) {}

    /**
     * What is backed up: everything with a tag, and what is named.
     *
     * @param name logical name
     * @param byTag whether a tag chooses
     * @param tagKey the tag
     * @param tagValue its value
     * @param databases databases by name
     */
    public record SelectionPlan(
            String name, boolean byTag, String tagKey, String tagValue, List<DatabasePlan> databases) {
        public SelectionPlan {
            databases = List.copyOf(databases);
        }
    }

    /**
     * A database that is backed up by name.
     *
     * @param key the user's name of it
     * @param name logical name of its place in a vault
     * @param readerName logical name of the right to see what it lies in
     * @param copierName logical name of the right to copy it
     */
    public record DatabasePlan(String key, String name, String readerName, String copierName) {}

    /**
     * What makes and restores the copies.
     *
     * @param roleName logical name of the role
     * @param backupPolicyName logical name of what lets it make copies
     * @param restorePolicyName logical name of what lets it restore them
     */
    public record IdentityPlan(String roleName, String backupPolicyName, String restorePolicyName) {}

    /**
     * How copies are proven.
     *
     * @param name logical name
     * @param schedule when
     * @param startHours hours within which a test must begin
     * @param windowDays how old a copy may be to be taken
     * @param hoursToValidate hours that what was restored is left standing
     * @param selections what is restored
     */
    public record RestoreTestPlan(
            String name,
            Schedule schedule,
            int startHours,
            int windowDays,
            int hoursToValidate,
            List<RestoreSelectionPlan> selections) {
        public RestoreTestPlan {
            selections = List.copyOf(selections);
        }
    }

    /**
     * One kind of thing that is restored.
     *
     * @param name logical name
     * @param kind the kind, in AWS Backup's words
     */
    public record RestoreSelectionPlan(String name, String kind) {}

    /**
     * An alarm on jobs that fail.
     *
     * @param name logical name
     * @param metric the cloud's name of the count
     * @param tier how much it matters
     * @param meaning what has happened
     */
    public record FailurePlan(String name, String metric, AlertTier tier, String meaning) {}

    /**
     * What is backed up in a cluster.
     *
     * @param namespaceName logical name of its namespace
     * @param releaseName logical name of its release
     * @param roleName logical name of its role in the cluster, if it is not an administrator
     * @param identityName logical name of its role in the cloud
     * @param policyName logical name of that role's policy
     * @param associationName logical name of the bond between that role and the service account
     * @param namespace the namespace
     * @param release the release's name in it
     * @param serviceAccount the service account's name
     * @param schedule when a backup is made
     * @param keepHours hours that it is kept
     */
    public record ClusterPlan(
            String namespaceName,
            String releaseName,
            Optional<String> roleName,
            String identityName,
            String policyName,
            String associationName,
            String namespace,
            String release,
            String serviceAccount,
            Schedule schedule,
            int keepHours) {}
}
