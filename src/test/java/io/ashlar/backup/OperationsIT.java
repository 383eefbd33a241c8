package io.ashlar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.UpResult;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.RestoreTests;
import io.ashlar.backup.plan.Schedule;
import io.ashlar.backup.plan.VaultLock;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.MonitoringRef;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Delivery;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Monitoring and backup on the real engine: two regions, a locked vault, a change of retention, and nothing left. */
@EngineTest
class OperationsIT {
    private static final AwsCloud AWS = new AwsCloud();
    private static final StackFacts FACTS = new StackFacts("operations", Map.of("aws:region", "eu-west-1"));
    private static final String SECRET = "https://events.example.com/integration/0123456789abcdef";

    private static StackProgram program(int keepDays, List<String> natKeys) {
        return (stack, config, secretKeys) -> context -> define(keepDays, natKeys, context);
    }

    private static void define(int keepDays, List<String> natKeys, Context context) {
        EncryptionKey key = new EncryptionKey(
                "key",
                EncryptionKeyArgs.builder(AWS.encryption())
                        .profile(Profile.STAGING)
                        .build(),
                null);
        Monitoring monitoring = monitoring(key, natKeys);
        Backup backup = backup(key, monitoring, keepDays);
        context.export("vault", backup.vaultName());
    }

    private static Monitoring monitoring(EncryptionKeyRef key, List<String> natKeys) {
        MonitoringArgs.Builder args = MonitoringArgs.builder(AWS.monitoring())
                .profile(Profile.STAGING)
                .encryptionKey(key)
                .subscribe(AlertTier.CRITICAL, "on-call", Delivery.HTTPS, Output.ofSecret(SECRET));
        natKeys.forEach(nat -> args.watchNat("zone-" + nat, Output.of("nat-" + nat)));
        return new Monitoring("monitoring", args.build(), null);
    }

    private static Backup backup(EncryptionKeyRef key, MonitoringRef monitoring, int keepDays) {
        Provider frankfurt = new Provider(
                "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
        Key there = new Key(
                "key-there",
                KeyArgs.Empty,
                CustomResourceOptions.builder().provider(frankfurt).build());
        return new Backup(
                "backup",
                BackupArgs.builder(AWS.backup())
                        .profile(Profile.STAGING)
                        .encryptionKey(key)
                        .select("environment", "operations")
                        .rule("daily", BackupRule.continuous(Schedule.daily(LocalTime.of(3, 0)), keepDays))
                        .lock(VaultLock.governance())
                        .restoreTests(RestoreTests.weekly())
                        .copyTo("eu-central-1", frankfurt, EncryptionKey.fromExisting(there.arn()))
                        .monitoring(monitoring)
                        .build(),
                null);
    }

    @Test
    void it_comes_up_once_grows_by_creating_and_leaves_nothing(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, program(14, List.of("a", "b")));
        stack.up();
        assertThat(Files.readString(engine.directory().resolve("state/.pulumi/stacks/ashlar/operations.json")))
                .contains("monitoring-subscription-critical-on-call")
                .doesNotContain(SECRET);

        UpResult again = engine.stack(FACTS, program(14, List.of("b", "a"))).up();
        assertThat(again.summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        UpResult grown =
                engine.stack(FACTS, program(14, List.of("0", "b", "a"))).up();
        // Two alarms more, and the component's own record of what it watches.
        assertThat(grown.summary().resourceChanges())
                .containsEntry(OperationType.CREATE, 2)
                .containsEntry(OperationType.UPDATE, 1)
                .containsOnlyKeys(OperationType.SAME, OperationType.CREATE, OperationType.UPDATE);

        engine.stack(FACTS, program(14, List.of("a"))).destroy();
        assertThat(engine.stack(FACTS, program(14, List.of("a")))
                        .exportStack()
                        .deployment()
                        .toString())
                .doesNotContain("aws:");
    }

    @Test
    void a_lock_of_other_days_takes_the_old_ones_place(Engine engine) throws Exception {
        engine.stack(FACTS, program(14, List.of())).up();
        UpResult longer = engine.stack(FACTS, program(30, List.of())).up();

        // The locks here and there are replaced, the plan and the component's own record change; the vaults stay.
        assertThat(longer.summary().resourceChanges())
                .containsEntry(OperationType.REPLACE, 2)
                .containsEntry(OperationType.UPDATE, 2)
                .containsOnlyKeys(OperationType.SAME, OperationType.REPLACE, OperationType.UPDATE);
        assertThat(engine.stack(FACTS, program(30, List.of())).up().summary().resourceChanges())
                .containsOnlyKeys(OperationType.SAME);
        engine.stack(FACTS, program(30, List.of())).destroy();
    }
}
