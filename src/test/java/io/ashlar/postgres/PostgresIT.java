package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import io.ashlar.postgres.plan.BackupOwner;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.redis.Redis;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisArgsBuilder;
import io.ashlar.redis.aws.AwsRedisDriver;
import io.ashlar.sandbox.model.CloudResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Database and cache on the real engine: protection, order, growth and the way out. */
@EngineTest
class PostgresIT {
    private static final StackFacts FACTS = new StackFacts("data", Map.of("aws:region", "us-east-1"));

    @Test
    void a_server_comes_up_once_grows_changes_its_family_and_goes(Engine engine) throws Exception {
        WorkspaceStack first = engine.stack(FACTS, data(args -> args.version("16"), args -> args));
        first.up();
        assertThat(first.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        Map<OperationType, Integer> grown = engine.stack(
                        FACTS, data(args -> args.version("16").readReplicas(List.of("reports")), args -> args))
                .up()
                .summary()
                .resourceChanges();
        // RDS refuses replicas of a server whose password it keeps, so with the first one the server's password changes
        // over to a secret of ours: the other update is the component itself, whose recorded inputs name the replica.
        assertThat(grown)
                .containsOnlyKeys(OperationType.SAME, OperationType.CREATE, OperationType.UPDATE)
                .containsEntry(OperationType.CREATE, 6)
                .containsEntry(OperationType.UPDATE, 2);

        WorkspaceStack upgraded = engine.stack(
                FACTS, data(args -> args.version("17").majorUpgrades(MajorUpgrades.ALLOWED), args -> args));
        Map<OperationType, Integer> changes = upgraded.up().summary().resourceChanges();
        // The new group comes, server and component change over, then the old group goes, and the replica with its
        // logs, and the password that goes back to RDS.
        assertThat(changes)
                .containsEntry(OperationType.CREATE, 1)
                .containsEntry(OperationType.UPDATE, 2)
                .containsEntry(OperationType.DELETE, 7)
                .doesNotContainKey(OperationType.REPLACE);
        assertThat(resources(engine, "aws:rds/parameterGroup:ParameterGroup"))
                .extracting(group -> group.inputs().text("family").orElse(""))
                .containsExactly("postgres17");
        assertThat(resources(engine, "aws:rds/instance:Instance"))
                .extracting(
                        server -> server.outputs().text("engineVersionActual").orElse(""))
                .containsExactly("17.10");

        upgraded.destroy();
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    @Test
    void in_production_protection_is_lifted_before_anything_goes(Engine engine) throws Exception {
        WorkspaceStack kept = engine.stack(
                FACTS, data(args -> args.profile(Profile.PRODUCTION), args -> args.profile(Profile.PRODUCTION)));
        kept.up();
        assertThatThrownBy(kept::destroy).hasStackTraceContaining("protect");
        assertThat(resources(engine, "aws:rds/instance:Instance")).hasSize(1);

        WorkspaceStack lifted = engine.stack(
                FACTS,
                data(
                        args -> args.profile(Profile.PRODUCTION).protection(Protection.DISPOSABLE),
                        args -> args.profile(Profile.PRODUCTION).protection(Protection.DISPOSABLE)));
        lifted.up();
        lifted.destroy();
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    @Test
    void backups_that_a_service_has_taken_over_are_left_to_it(Engine engine) throws Exception {
        engine.stack(FACTS, data(args -> args.backupDays(7), args -> args)).up();
        engine.stack(FACTS, data(args -> args.backupDays(14), args -> args)).up();
        assertThat(retention(engine)).containsExactly(14.0);

        engine.stack(FACTS, data(args -> args.backupDays(30).backupOwner(BackupOwner.BACKUP_SERVICE), args -> args))
                .up();
        assertThat(retention(engine)).containsExactly(14.0);
    }

    private static List<Object> retention(Engine engine) {
        return resources(engine, "aws:rds/instance:Instance").stream()
                .map(server -> server.inputs().asMap().get("backupRetentionPeriod"))
                .toList();
    }

    @Test
    void the_password_stands_in_the_state_as_ciphertext_only(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, data(args -> args, args -> args));
        stack.up();

        String secret = resources(engine, "aws:secretsmanager/secretVersion:SecretVersion")
                .get(0)
                .inputs()
                .text("secretString")
                .orElseThrow();
        String password = secret.substring(13, 45);
        assertThat(resources(engine, "aws:elasticache/user:User")).hasSize(2).allSatisfy(user -> assertThat(
                        user.inputs().texts("authenticationMode.passwords"))
                .containsExactly(password));
        assertThat(stateFiles(engine)).isNotEmpty().allSatisfy(state -> assertThat(state)
                .contains("cache-credentials-version")
                .doesNotContain(password));
    }

    /** As they lie on disk: an export of the stack would decrypt them. */
    private static List<String> stateFiles(Engine engine) throws IOException {
        try (Stream<Path> files = Files.walk(engine.directory().resolve("state"))) {
            List<String> states = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().contains("/stacks/")
                            && path.toString().endsWith(".json"))
                    .toList()) {
                states.add(Files.readString(file));
            }
            return states;
        }
    }

    private static List<CloudResource> resources(Engine engine, String type) {
        return engine.sandbox().cloud().inventory().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    private static StackProgram data(
            UnaryOperator<PostgresArgsBuilder> database, UnaryOperator<RedisArgsBuilder> cache) {
        return (stack, config, secretKeys) -> context -> {
            EncryptionKey key = new EncryptionKey(
                    "platform",
                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                            .profile(Profile.DEVELOPMENT)
                            .build(),
                    null);
            Network network = new Network(
                    "net",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .profile(Profile.DEVELOPMENT)
                            .cidr("10.0.0.0/16")
                            .zones(List.of("us-east-1a", "us-east-1b"))
                            .encryptionKey(key)
                            .build(),
                    null);
            new Postgres(
                    "db",
                    database.apply(PostgresArgs.builder(new AwsPostgresDriver())
                                    .profile(Profile.DEVELOPMENT)
                                    .network(network)
                                    .encryptionKey(key))
                            .build(),
                    null);
            new Redis(
                    "cache",
                    cache.apply(RedisArgs.builder(new AwsRedisDriver())
                                    .profile(Profile.DEVELOPMENT)
                                    .network(network)
                                    .encryptionKey(key))
                            .build(),
                    null);
        };
    }
}
