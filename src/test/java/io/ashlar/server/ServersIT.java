package io.ashlar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.postgres.Postgres;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.azure.AzurePostgresDriver;
import io.ashlar.postgres.gcp.GcpPostgresDriver;
import io.ashlar.redis.Redis;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.azure.AzureRedisDriver;
import io.ashlar.redis.gcp.GcpRedisDriver;
import io.ashlar.sandbox.model.CloudResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases and caches of Azure and Google Cloud on the real engine: once up, unchanged, protected, and gone. */
@Tag("endurance")
@EngineTest
class ServersIT {
    @ParameterizedTest
    @EnumSource(value = TestCloud.class, names = "AWS", mode = EnumSource.Mode.EXCLUDE)
    void production_comes_up_once_stays_as_it_is_and_goes_when_its_protection_is_lifted(TestCloud cloud, Engine engine)
            throws Exception {
        StackFacts facts =
                new StackFacts("data", Map.of("gcp:project", TestCloud.PROJECT, "gcp:region", "europe-west1"));
        WorkspaceStack kept = engine.stack(facts, data(cloud, Protection.PROTECTED));
        kept.up();
        assertThat(kept.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
        assertThatThrownBy(kept::destroy).hasStackTraceContaining("protect");

        WorkspaceStack lifted = engine.stack(facts, data(cloud, Protection.DISPOSABLE));
        lifted.up();
        lifted.destroy();
        assertThat(engine.sandbox().cloud().inventory())
                .extracting(CloudResource::type)
                .allMatch(type -> type.contains("Deleted"));
    }

    private static StackProgram data(TestCloud cloud, Protection protection) {
        return (stack, config, secretKeys) -> context -> {
            Drivers on = cloud == TestCloud.AZURE ? onAzure(TestCloud.azure()) : onGoogleCloud();
            new Postgres(
                    "db",
                    PostgresArgs.builder(on.postgres())
                            .profile(Profile.PRODUCTION)
                            .protection(protection)
                            .readReplicas(List.of("reports"))
                            .network(on.ground().network())
                            .encryptionKey(on.ground().key())
                            .build(),
                    null);
            new Redis(
                    "cache",
                    RedisArgs.builder(on.redis())
                            .profile(Profile.PRODUCTION)
                            .protection(protection)
                            .network(on.ground().network())
                            .encryptionKey(on.ground().key())
                            .build(),
                    null);
        };
    }

    private record Drivers(Ground ground, PostgresDriver postgres, RedisDriver redis) {}

    private static Drivers onAzure(AzureScope scope) {
        return new Drivers(
                Ground.made(TestCloud.AZURE, Profile.DEVELOPMENT, () -> scope),
                new AzurePostgresDriver(scope),
                new AzureRedisDriver(scope));
    }

    private static Drivers onGoogleCloud() {
        return new Drivers(
                Ground.made(TestCloud.GOOGLE_CLOUD, Profile.DEVELOPMENT, () -> {
                    throw new IllegalStateException("not on Azure");
                }),
                new GcpPostgresDriver(TestCloud.googleCloud()),
                new GcpRedisDriver(TestCloud.googleCloud()));
    }
}
