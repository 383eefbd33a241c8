package io.ashlar.backup.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was asked of a backup. Values are as the user gave them; {@link BackupValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param protection whether the vaults may be deleted with what is in them
 * @param tagKey tag that chooses what is backed up
 * @param tagValue the tag's value
 * @param databases databases that are backed up by name, whatever their tags
 * @param rules how often and how long, by the user's names, if not as the profile says
 * @param lock who can delete a copy before its time, if not as the profile says
 * @param restoreTests whether copies are restored to prove them, if not as the profile says
 * @param objective what a disaster may cost, if it was said
 * @param copyRegions regions that copies also lie in
 * @param cluster what is backed up in a cluster, if there is one
 */
public record BackupSpec(
        Profile profile,
        Protection protection,
        String tagKey,
        String tagValue,
        SortedSet<String> databases,
        SortedMap<String, BackupRule> rules,
        Optional<VaultLock> lock,
        Optional<RestoreTests> restoreTests,
        Optional<RecoveryObjective> objective,
        SortedSet<String> copyRegions,
        Optional<ClusterSpec> cluster) {

    public BackupSpec {
        databases = Collections.unmodifiableSortedSet(new TreeSet<>(databases));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        copyRegions = Collections.unmodifiableSortedSet(new TreeSet<>(copyRegions));
    }

    /** The lock, the profile's if none was given. */
    public VaultLock effectiveLock() {
        return lock.orElseGet(() -> BackupDefaults.of(profile).lock());
    }

    /** Whether a tag was given to choose what is backed up. */
    public boolean selects() {
        return !tagKey.isBlank() || !tagValue.isBlank();
    }

    /**
     * What was asked of the backup of a cluster.
     *
     * @param rights what it may do there
     */
    public record ClusterSpec(ClusterRights rights) {}
}
