package io.ashlar.stack;

import com.pulumi.resources.ProviderResource;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.BackupDriver;
import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.RecoveryObjective;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.MonitoringRef;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.storage.ObjectStoreRef;
import java.util.Map;
import java.util.Optional;

/**
 * What backups need to know of an environment.
 *
 * @param database the database, if there is one
 * @param cluster the cluster whose objects and volumes are kept
 * @param clusterCopies where they are kept
 * @param monitoring who hears of what fails
 * @param elsewhere the other region that copies go to, if there is one
 */
record Kept(
        Optional<PostgresRef> database,
        KubernetesClusterRef cluster,
        ObjectStoreRef clusterCopies,
        MonitoringRef monitoring,
        Optional<Elsewhere> elsewhere) {

    /**
     * Another region.
     *
     * @param region its name
     * @param provider the engine's provider for it
     * @param encryptionKey a key there
     */
    record Elsewhere(String region, ProviderResource provider, EncryptionKeyRef encryptionKey) {}

    /**
     * The arguments that keep it: what carries the tags where the cloud finds things by them, else each thing by name. Production
     * promises how long a restore takes only where the cloud measures it.
     *
     * @param tags the tags of what is to be kept
     */
    BackupArgs.Builder backup(BackupDriver driver, Profile profile, Map<String, String> tags) {
        BackupOffering offering = driver.vaults().offering();
        BackupArgs.Builder args = BackupArgs.builder(driver)
                .profile(profile)
                .cluster(cluster, clusterCopies)
                .monitoring(monitoring);
        if (offering.offers("select")) {
            tags.forEach(args::select);
        } else if (offering.offers("database")) {
            database.ifPresent(server -> args.database(PlatformArgs.DATABASE, server));
        }
        if (profile == Profile.PRODUCTION && offering.offers("restoreTests")) {
            args.objective(RecoveryObjective.PRODUCTION);
        }
        elsewhere.ifPresent(copies -> args.copyTo(copies.region(), copies.provider(), copies.encryptionKey()));
        return args;
    }
}
