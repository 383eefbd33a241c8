package io.ashlar.backup.incluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.plan.AwsBackupOffering;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.backup.plan.BackupPlanner;
import io.ashlar.backup.plan.BackupSpec;
import io.ashlar.backup.plan.BackupSpec.ClusterSpec;
import io.ashlar.backup.plan.ClusterRights;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeleroValuesTest {
    private static final Output<String> BUCKET = Output.of("cluster-backup");

    private static Map<String, Object> values(Profile profile) {
        ClusterPlan plan = BackupPlanner.plan(
                        "main",
                        new BackupSpec(
                                profile,
                                Protection.of(profile),
                                "backup",
                                "test",
                                new TreeSet<>(),
                                new TreeMap<>(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new TreeSet<>(),
                                Optional.of(new ClusterSpec(ClusterRights.READ_AND_RESTORE))),
                        AwsBackupOffering.OFFERING)
                .cluster()
                .orElseThrow();
        ClusterStorage storage = new ClusterStorage(
                "aws",
                "velero/velero-plugin-for-aws:v1.14.2",
                BUCKET,
                Map.of("region", "eu-west-1"),
                Map.of("region", "eu-west-1"),
                Output.of(Map.of()),
                Map.of(),
                List.of());
        return new VeleroValues(plan, storage).all("velero-read-and-restore");
    }

    @SuppressWarnings("unchecked") // the chart's values are maps of maps
    private static Object at(Map<String, Object> values, String... path) {
        Object value = values;
        for (String step : path) {
            value = Objects.requireNonNull(((Map<String, Object>) value).get(step), step);
        }
        return value;
    }

    @Test
    void no_key_is_kept_in_the_cluster() {
        assertThat(at(values(Profile.PRODUCTION), "credentials", "useSecret")).isEqualTo(false);
        assertThat(at(values(Profile.PRODUCTION), "serviceAccount", "server", "name"))
                .isEqualTo("velero-server");
    }

    @Test
    void it_is_no_administrator() {
        assertThat(at(values(Profile.PRODUCTION), "rbac", "clusterAdministratorName"))
                .isEqualTo("velero-read-and-restore");
    }

    @Test
    void volumes_without_snapshots_are_backed_up_file_by_file() {
        assertThat(at(values(Profile.PRODUCTION), "deployNodeAgent")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 168h0m0s", "STAGING, 336h0m0s", "PRODUCTION, 720h0m0s"})
    void a_backup_is_made_every_night_and_kept_as_long_as_the_profile_says(Profile profile, String ttl) {
        assertThat(at(values(profile), "schedules", "daily", "schedule")).isEqualTo("0 2 * * *");
        assertThat(at(values(profile), "schedules", "daily", "template", "ttl")).isEqualTo(ttl);
    }

    @Test
    void the_backup_goes_to_its_bucket() {
        assertThat(at(values(Profile.PRODUCTION), "configuration", "backupStorageLocation"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "default",
                        "provider",
                        "aws",
                        "bucket",
                        BUCKET,
                        "default",
                        true,
                        "config",
                        Map.of("region", "eu-west-1"))));
        assertThat(at(values(Profile.PRODUCTION), "initContainers"))
                .isEqualTo(List.of(Map.of(
                        "name", "velero-plugin-for-aws",
                        "image", "velero/velero-plugin-for-aws:v1.14.2",
                        "volumeMounts", List.of(Map.of("name", "plugins", "mountPath", "/target")))));
    }

    @Test
    void definitions_are_never_removed() {
        assertThat(at(values(Profile.PRODUCTION), "cleanUpCRDs")).isEqualTo(false);
        assertThat(at(values(Profile.PRODUCTION), "upgradeCRDs")).isEqualTo(true);
    }
}
