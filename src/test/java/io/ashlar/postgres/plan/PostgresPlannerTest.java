package io.ashlar.postgres.plan;

import static io.ashlar.postgres.plan.PostgresFixture.RDS;
import static io.ashlar.postgres.plan.PostgresFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.ClientRule;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.postgres.plan.PostgresPlan.LogPlan;
import io.ashlar.postgres.plan.PostgresPlan.ParameterPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.postgres.plan.PostgresPlan.UpkeepPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PostgresPlannerTest {
    private static final String MAINTENANCE = "sun:04:00-sun:05:00";

    @Test
    void development_is_one_small_server_that_leaves_nothing() {
        ServerPlan server =
                PostgresPlanner.plan("main", spec(Profile.DEVELOPMENT), RDS).server();

        assertThat(server.instanceClass()).isEqualTo("db.t4g.micro");
        assertThat(server.storageGiB()).isEqualTo(20);
        assertThat(server.maximumStorageGiB()).isEqualTo(40);
        assertThat(server.availability()).isEqualTo(Availability.SINGLE_ZONE);
        assertThat(server.backupDays()).isEqualTo(7);
        assertThat(server.finalCopy()).isEqualTo(FinalCopy.NONE);
        assertThat(server.upkeep())
                .isEqualTo(new UpkeepPlan(MAINTENANCE, ChangeTiming.AT_ONCE, 7, Protection.DISPOSABLE));
    }

    @Test
    void staging_keeps_backups_for_two_weeks() {
        ServerPlan server =
                PostgresPlanner.plan("main", spec(Profile.STAGING), RDS).server();

        assertThat(server.instanceClass()).isEqualTo("db.t4g.medium");
        assertThat(server.storageGiB()).isEqualTo(50);
        assertThat(server.maximumStorageGiB()).isEqualTo(100);
        assertThat(server.availability()).isEqualTo(Availability.SINGLE_ZONE);
        assertThat(server.backupDays()).isEqualTo(14);
        assertThat(server.finalCopy()).isEqualTo(FinalCopy.NONE);
        assertThat(server.upkeep())
                .isEqualTo(new UpkeepPlan(MAINTENANCE, ChangeTiming.AT_ONCE, 30, Protection.DISPOSABLE));
    }

    @Test
    void production_has_a_standby_thirty_days_of_backups_and_is_protected() {
        ServerPlan server =
                PostgresPlanner.plan("main", spec(Profile.PRODUCTION), RDS).server();

        assertThat(server)
                .isEqualTo(new ServerPlan(
                        "main-server",
                        "main",
                        PostgresVersion.parse("17").orElseThrow(),
                        MinorUpgrades.AUTOMATIC,
                        MajorUpgrades.REFUSED,
                        "db.m7g.large",
                        100,
                        200,
                        Availability.MULTI_ZONE,
                        30,
                        "02:00-03:00",
                        BackupOwner.SERVER,
                        Insights.STANDARD,
                        FinalCopy.KEPT,
                        new UpkeepPlan(MAINTENANCE, ChangeTiming.IN_MAINTENANCE_WINDOW, 90, Protection.PROTECTED),
                        "app",
                        "dbadmin",
                        List.of(
                                new LogPlan("main-log-postgresql", "postgresql"),
                                new LogPlan("main-log-upgrade", "upgrade"))));
    }

    @Test
    void row_b12_staging_is_expressible() {
        PostgresSpec spec = PostgresFixture.capacity(
                spec(Profile.STAGING),
                new PostgresSpec.Capacity(
                        Optional.of("db.t3.medium"),
                        Optional.of(100),
                        Optional.empty(),
                        Optional.empty(),
                        PostgresFixture.sorted(Map.of())));

        PostgresValidator.check("main", spec, RDS);
        ServerPlan server = PostgresPlanner.plan("main", spec, RDS).server();

        assertThat(server.instanceClass()).isEqualTo("db.t3.medium");
        assertThat(server.storageGiB()).isEqualTo(100);
        assertThat(server.availability()).isEqualTo(Availability.SINGLE_ZONE);
    }

    @Test
    void row_b12_production_is_expressible() {
        PostgresSpec spec = PostgresFixture.capacity(
                spec(Profile.PRODUCTION),
                new PostgresSpec.Capacity(
                        Optional.of("db.t3.large"),
                        Optional.of(500),
                        Optional.empty(),
                        Optional.of(Availability.MULTI_ZONE),
                        PostgresFixture.sorted(Map.of())));

        PostgresValidator.check("main", spec, RDS);
        ServerPlan server = PostgresPlanner.plan("main", spec, RDS).server();

        assertThat(server.instanceClass()).isEqualTo("db.t3.large");
        assertThat(server.storageGiB()).isEqualTo(500);
        assertThat(server.availability()).isEqualTo(Availability.MULTI_ZONE);
        assertThat(server.backupDays()).isEqualTo(30);
    }

    @Test
    void row_c4_is_expressible_in_a_version_that_is_still_offered() {
        PostgresSpec spec = PostgresFixture.version(
                PostgresFixture.capacity(
                        spec(Profile.PRODUCTION),
                        new PostgresSpec.Capacity(
                                Optional.of("db.r6g.large"),
                                Optional.of(100),
                                Optional.empty(),
                                Optional.of(Availability.MULTI_ZONE),
                                PostgresFixture.sorted(Map.of("reports", Optional.empty())))),
                "15");

        PostgresValidator.check("main", spec, RDS);
        PostgresPlan plan = PostgresPlanner.plan("main", spec, RDS);

        assertThat(plan.server().instanceClass()).isEqualTo("db.r6g.large");
        assertThat(plan.server().availability()).isEqualTo(Availability.MULTI_ZONE);
        assertThat(plan.server().backupDays()).isEqualTo(30);
        assertThat(plan.server().version()).hasToString("15");
        assertThat(plan.replicas()).extracting(ReplicaPlan::instanceClass).containsExactly("db.r6g.large");
    }

    @Test
    void parameters_are_named_by_their_family_and_always_force_tls() {
        PostgresPlan plan = PostgresPlanner.plan(
                "main",
                PostgresFixture.version(
                        PostgresFixture.parameters(
                                spec(Profile.PRODUCTION), Map.of("max_connections", "200", "work_mem", "65536")),
                        "16.9"),
                RDS);

        assertThat(plan.parameters().name()).isEqualTo("main-parameters-postgres16");
        assertThat(plan.parameters().majorVersion()).isEqualTo(16);
        assertThat(plan.parameters().values())
                .containsExactly(
                        Map.entry("log_connections", new ParameterPlan("1", ParameterEffect.AT_ONCE)),
                        Map.entry("log_disconnections", new ParameterPlan("1", ParameterEffect.AT_ONCE)),
                        Map.entry("log_lock_waits", new ParameterPlan("1", ParameterEffect.AT_ONCE)),
                        Map.entry("log_statement", new ParameterPlan("ddl", ParameterEffect.AT_ONCE)),
                        Map.entry("max_connections", new ParameterPlan("200", ParameterEffect.AT_START)),
                        Map.entry("rds.force_ssl", new ParameterPlan("1", ParameterEffect.AT_ONCE)),
                        Map.entry("work_mem", new ParameterPlan("65536", ParameterEffect.AT_ONCE)));
    }

    @Test
    void clients_are_named_by_tier_and_zone() {
        assertThat(PostgresPlanner.plan("main", spec(Profile.STAGING), RDS).clients())
                .containsExactly(
                        new ClientRule(
                                "main-from-private-eu-west-1a", "10.0.0.0/20", "PostgreSQL from private-eu-west-1a"),
                        new ClientRule(
                                "main-from-private-eu-west-1b", "10.0.32.0/20", "PostgreSQL from private-eu-west-1b"));
    }

    @Test
    void a_version_moves_by_itself_only_when_a_minor_one_was_named() {
        PostgresSpec spec = spec(Profile.PRODUCTION);

        assertThat(moves(spec)).isFalse();
        assertThat(moves(PostgresFixture.version(spec, "17"))).isFalse();
        assertThat(moves(PostgresFixture.version(spec, "17.9"))).isTrue();
        assertThat(moves(PostgresFixture.engine(
                        spec,
                        engine -> new PostgresSpec.Engine(
                                Optional.of("17.9"),
                                Optional.of(MinorUpgrades.BY_HAND),
                                engine.majorUpgrades(),
                                engine.parameters()))))
                .isFalse();
    }

    @Test
    void storage_never_grows_beyond_what_the_cloud_has() {
        PostgresSpec spec = PostgresFixture.capacity(
                spec(Profile.PRODUCTION),
                new PostgresSpec.Capacity(
                        Optional.empty(),
                        Optional.of(40_000),
                        Optional.empty(),
                        Optional.empty(),
                        PostgresFixture.sorted(Map.of())));

        assertThat(PostgresPlanner.plan("main", spec, RDS).server().maximumStorageGiB())
                .isEqualTo(65_536);
    }

    @Property
    void a_further_replica_changes_nothing_else(
            @ForAll @From("keys") String first, @ForAll @From("keys") String second) {
        PostgresSpec spec = spec(Profile.PRODUCTION);
        PostgresPlan before =
                PostgresPlanner.plan("main", PostgresFixture.replicas(spec, Map.of(first, Optional.empty())), RDS);
        Map<String, Optional<String>> both = new TreeMap<>();
        both.put(first, Optional.empty());
        both.put(second, Optional.empty());
        PostgresPlan after = PostgresPlanner.plan("main", PostgresFixture.replicas(spec, both), RDS);

        assertThat(after.replicas()).containsAll(before.replicas());
        assertThat(after.server()).isEqualTo(before.server());
        assertThat(after.parameters()).isEqualTo(before.parameters());
        assertThat(after.clients()).isEqualTo(before.clients());
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(16);
    }

    private static boolean moves(PostgresSpec spec) {
        return PostgresPlanner.plan("main", spec, RDS).server().versionMovesByItself();
    }
}
