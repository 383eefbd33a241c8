package io.ashlar.postgres.plan;

import static io.ashlar.postgres.plan.PostgresFixture.RDS;
import static io.ashlar.postgres.plan.PostgresFixture.sorted;
import static io.ashlar.postgres.plan.PostgresFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresValidatorTest {
    @ParameterizedTest
    @EnumSource
    void the_defaults_of_every_profile_are_valid(Profile profile) {
        assertThatCode(() -> PostgresValidator.check("main", spec(profile), RDS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "15", "15.13", "15.18", "16.9", "17", "17.10", "18", "18.4"})
    void versions_that_rds_still_offers_are_taken(String version) {
        assertThatCode(() -> PostgresValidator.check(
                        "main", PostgresFixture.version(spec(Profile.PRODUCTION), version), RDS))
                .doesNotThrowAnyException();
    }

    @Test
    void the_version_of_row_c4_is_refused_with_what_is_offered() {
        assertThat(messages(PostgresFixture.version(spec(Profile.PRODUCTION), "15.4")))
                .containsExactly(
                        "PG-003 Postgres 'main': version is \"15.4\", but Amazon RDS makes no new server older than"
                                + " 15.13 of PostgreSQL 15 (it offers 14, 15, 16, 17, 18). Write \"15\" for the newest"
                                + " minor version, or name a newer one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "13.23", "19", "9.6.24", "latest", ""})
    void versions_out_of_support_are_refused_with_what_is_offered(String version) {
        assertThat(messages(PostgresFixture.version(spec(Profile.PRODUCTION), version)))
                .containsExactly(
                        "PG-002 Postgres 'main': version is \"%s\", but Amazon RDS offers PostgreSQL 14, 15, 16, 17, 18 in standard support. Choose one of them."
                                .formatted(version));
    }

    @Test
    void a_component_name_must_do_for_an_identifier() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> PostgresValidator.check("a--b", spec(Profile.STAGING), RDS));

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "PG-001 Postgres 'a--b': name is \"a--b\", but a server's identifier has no two dashes in a"
                                + " row. Leave one out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.t2.micro", "db.m4.large", "t3.large", "db.t3", "db.T3.large"})
    void classes_that_do_not_run_these_versions_are_refused(String instanceClass) {
        assertThat(messages(capacity(Optional.of(instanceClass), Optional.empty(), Optional.empty())))
                .containsExactly(
                        "PG-004 Postgres 'main': instanceClass is \"%s\", but Amazon RDS runs PostgreSQL on db.<family>.<size> with a family of m5, m5d, m6g, m6gd, m6i, m6id, m6idn, m6in, m7g, m7i, m8g, m8gd, r5, r5b, r5d, r6g, r6gd, r6i, r6id, r6idn, r6in, r7g, r7i, r8g, r8gd, t3, t4g, x2g, x2idn, x2iedn. Choose one of them, such as db.t4g.medium."
                                .formatted(instanceClass));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 19, 65_537})
    void storage_outside_gp3_is_refused(int storage) {
        assertThat(messages(capacity(Optional.empty(), Optional.of(storage), Optional.empty())))
                .containsExactly(
                        "PG-005 Postgres 'main': storageGiB is %d, but storage is 20 to 65536 GiB. Choose a size in that range."
                                .formatted(storage));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 109, 65_537})
    void storage_must_have_room_to_grow(int most) {
        assertThat(messages(capacity(Optional.empty(), Optional.of(100), Optional.of(most))))
                .containsExactly(
                        "PG-006 Postgres 'main': maximumStorageGiB is %d, but it must leave room to grow: at least 10 %% more than the 100 GiB at first, and at most 65536 GiB. Raise it, or leave it out for twice the first size."
                                .formatted(most));
    }

    @Test
    void more_replicas_than_one_server_can_have_are_refused() {
        Map<String, Optional<String>> replicas = new TreeMap<>();
        IntStream.rangeClosed(1, 16).forEach(number -> replicas.put("reader" + number, Optional.empty()));

        assertThat(messages(PostgresFixture.replicas(spec(Profile.PRODUCTION), replicas)))
                .containsExactly(
                        "PG-007 Postgres 'main': readReplicas is 16 replicas, but one server has at most 15. Leave"
                                + " some out.");
    }

    @Test
    void replicas_are_checked_one_by_one() {
        assertThat(messages(PostgresFixture.replicas(
                        spec(Profile.PRODUCTION),
                        Map.of("Reports", Optional.empty(), "search", Optional.of("db.t1.micro")))))
                .hasSize(2)
                .first()
                .isEqualTo("PG-008 Postgres 'main': readReplicas is \"Reports\", but a replica's key is 1 to 16"
                        + " lower-case letters and digits, with single dashes between them. Rename it before it is"
                        + " made: a new name is a new replica.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 36})
    void backups_are_never_off(int days) {
        PostgresSpec spec = spec(Profile.DEVELOPMENT);

        assertThat(messages(new PostgresSpec(
                        spec.profile(),
                        spec.engine(),
                        spec.capacity(),
                        new PostgresSpec.Durability(
                                Optional.of(days), Optional.empty(), Optional.empty(), BackupOwner.SERVER),
                        spec.upkeep(),
                        spec.access(),
                        spec.missing())))
                .containsExactly(
                        "PG-009 Postgres 'main': backupDays is %d, but backups are kept for 1 to 35 days. Choose a number in that range; longer ones are for the backup vault."
                                .formatted(days));
    }

    @Test
    void windows_must_be_well_formed_and_long_enough() {
        assertThat(messages(upkeep("2:00-3:00", "sun:04:00-sun:04:29", Optional.empty())))
                .containsExactly(
                        "PG-010 Postgres 'main': backupWindow is \"2:00-3:00\", but it is a time of the day in UTC of"
                                + " at least 30 minutes. Write it like 02:00-03:00.",
                        "PG-011 Postgres 'main': maintenanceWindow is \"sun:04:00-sun:04:29\", but it is a time of the"
                                + " week in UTC of at least 30 minutes. Write it like sun:04:00-sun:05:00.");
    }

    @Test
    void windows_must_not_overlap() {
        assertThat(messages(upkeep("23:30-00:30", "mon:00:00-mon:01:00", Optional.empty())))
                .containsExactly(
                        "PG-012 Postgres 'main': maintenanceWindow is mon:00:00-mon:01:00, but it overlaps the backup"
                                + " window 23:30-00:30. Move one of the two.");
    }

    @Test
    void logs_are_kept_for_days_that_the_cloud_knows() {
        assertThat(messages(upkeep("02:00-03:00", "sun:04:00-sun:05:00", Optional.of(31))))
                .containsExactly(
                        "PG-013 Postgres 'main': logRetentionDays is 31, but logs are kept for one of [1, 3, 5, 7, 14,"
                                + " 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,"
                                + " 3653] days. Choose the next longer one.");
    }

    @Test
    void forced_tls_is_not_a_parameter_to_play_with() {
        assertThat(messages(PostgresFixture.parameters(
                        spec(Profile.DEVELOPMENT), Map.of("rds.force_ssl", "0", "Work Mem", "1"))))
                .containsExactly(
                        "PG-014 Postgres 'main': parameters is \"Work Mem\" = \"1\", but a parameter has a lower-case"
                                + " name and a value. See the parameters of PostgreSQL for its name.",
                        "PG-015 Postgres 'main': parameters.rds.force_ssl is 0, but it is always 1. Leave it out; who"
                                + " must change it does so in the cloud's own options.");
    }

    @Test
    void names_and_clients_are_checked_all_at_once() {
        PostgresSpec spec = spec(Profile.PRODUCTION);

        assertThat(messages(new PostgresSpec(
                        spec.profile(),
                        spec.engine(),
                        spec.capacity(),
                        spec.durability(),
                        spec.upkeep(),
                        new PostgresSpec.Access("my-app", "admin", sorted(Map.of()), Optional.empty()),
                        Collections.emptySortedSet())))
                .containsExactly(
                        "PG-016 Postgres 'main': database is \"my-app\", but a database's name is 1 to 63 letters,"
                                + " digits and underscores, begins with a letter and is no reserved word. Rename it; it"
                                + " can never change later.",
                        "PG-017 Postgres 'main': administrator is \"admin\", but an administrator's name is 1 to 16"
                                + " letters, digits and underscores, begins with a letter and is no reserved word. Rename"
                                + " it; it can never change later.",
                        "PG-018 Postgres 'main': clients is no block, but somebody must reach the server. Name a tier"
                                + " that the network has, such as SubnetTier.PRIVATE.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "rdsadmin", "pg_monitor", "rds_superuser", "1st", "way_too_long_for_it"})
    void reserved_and_malformed_administrators_are_refused(String administrator) {
        PostgresSpec spec = spec(Profile.PRODUCTION);

        assertThat(messages(new PostgresSpec(
                        spec.profile(),
                        spec.engine(),
                        spec.capacity(),
                        spec.durability(),
                        spec.upkeep(),
                        new PostgresSpec.Access(
                                "app", administrator, spec.access().clients(), Optional.empty()),
                        Collections.emptySortedSet())))
                .singleElement()
                .asString()
                .startsWith("PG-017 ");
    }

    private static PostgresSpec capacity(
            Optional<String> instanceClass, Optional<Integer> storage, Optional<Integer> most) {
        return PostgresFixture.capacity(
                spec(Profile.STAGING),
                new PostgresSpec.Capacity(instanceClass, storage, most, Optional.empty(), sorted(Map.of())));
    }

    private static PostgresSpec upkeep(String backup, String maintenance, Optional<Integer> retention) {
        PostgresSpec spec = spec(Profile.STAGING);
        return new PostgresSpec(
                spec.profile(),
                spec.engine(),
                spec.capacity(),
                spec.durability(),
                new PostgresSpec.Upkeep(
                        Optional.of(backup), Optional.of(maintenance), Optional.empty(), Optional.empty(), retention),
                spec.access(),
                spec.missing());
    }

    private static List<String> messages(PostgresSpec spec) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> PostgresValidator.check("main", spec, RDS));
        return refused.problems().stream().map(Problem::message).toList();
    }
}
