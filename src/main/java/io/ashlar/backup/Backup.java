package io.ashlar.backup;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.backup.plan.BackupPlan;
import io.ashlar.backup.plan.BackupPlanner;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copies of everything that carries a tag or is named, in a vault of their own, proven by restore tests, and the cluster's objects and
 * volumes in a bucket.
 *
 * <p>Stateful: the vaults are protected where the profile keeps data. A cache is not among what AWS Backup covers
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html): it makes its own snapshots.
 */
public final class Backup extends ComponentResource implements BackupRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:backup:Backup";

    private final BackupPlan plan;
    private final VaultHandles vaults;
    private final Optional<ClusterBackupHandles> cluster;

    /**
     * Registers vaults, plan, restore tests, and the cluster's backup.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Backup(String name, BackupArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.plan = BackupPlanner.plan(name, args.spec(), args.driver().vaults().offering());
        this.vaults = args.driver().vaults().provision(plan, args, this);
        this.cluster = plan.cluster().map(planned -> args.driver()
                .cluster()
                .install(planned, args, this, vaults.clusterStorage().orElseThrow()));
        registerOutputs(Map.of("vaultName", vaultName()));
    }

    /** A backup that this program did not make. */
    public static BackupRef fromExisting(Output<String> vaultName) {
        return () -> vaultName;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends VaultHandles> H handles(Class<H> cloud) {
        return cloud.cast(vaults);
    }

    /** What runs in the cluster, if there is one. */
    public Optional<ClusterBackupHandles> cluster() {
        return cluster;
    }

    /** The most work that a disaster loses under this backup's rules. */
    public Duration recoveryPoint() {
        return plan.recoveryPoint();
    }

    @Override
    public Output<String> vaultName() {
        return vaults.vaultName();
    }
}
