package io.ashlar.postgres.plan;

import io.ashlar.core.Profile;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A server as a user would ask for it, with single parts changed. */
final class PostgresFixture {
    static final PostgresOffering RDS = new AwsPostgresDriver().offering();

    private PostgresFixture() {}

    static PostgresSpec spec(Profile profile) {
        return new PostgresSpec(
                profile,
                new PostgresSpec.Engine(Optional.empty(), Optional.empty(), MajorUpgrades.REFUSED, sorted(Map.of())),
                new PostgresSpec.Capacity(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sorted(Map.of())),
                new PostgresSpec.Durability(Optional.empty(), Optional.empty(), Optional.empty(), BackupOwner.SERVER),
                new PostgresSpec.Upkeep(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new PostgresSpec.Access(
                        "app",
                        "dbadmin",
                        sorted(Map.of("private-eu-west-1a", "10.0.0.0/20", "private-eu-west-1b", "10.0.32.0/20")),
                        Optional.empty()),
                Collections.emptySortedSet());
    }

    static PostgresSpec version(PostgresSpec spec, String version) {
        return engine(
                spec,
                engine -> new PostgresSpec.Engine(
                        Optional.of(version), engine.minorUpgrades(), engine.majorUpgrades(), engine.parameters()));
    }

    static PostgresSpec parameters(PostgresSpec spec, Map<String, String> parameters) {
        return engine(
                spec,
                engine -> new PostgresSpec.Engine(
                        engine.version(), engine.minorUpgrades(), engine.majorUpgrades(), sorted(parameters)));
    }

    static PostgresSpec engine(PostgresSpec spec, UnaryOperator<PostgresSpec.Engine> change) {
        return new PostgresSpec(
                spec.profile(),
                change.apply(spec.engine()),
                spec.capacity(),
                spec.durability(),
                spec.upkeep(),
                spec.access(),
                spec.missing());
    }

    static PostgresSpec capacity(PostgresSpec spec, PostgresSpec.Capacity capacity) {
        return new PostgresSpec(
                spec.profile(),
                spec.engine(),
                capacity,
                spec.durability(),
                spec.upkeep(),
                spec.access(),
                Collections.emptySortedSet());
    }

    static PostgresSpec replicas(PostgresSpec spec, Map<String, Optional<String>> replicas) {
        PostgresSpec.Capacity capacity = spec.capacity();
        return capacity(
                spec,
                new PostgresSpec.Capacity(
                        capacity.instanceClass(),
                        capacity.storageGiB(),
                        capacity.maximumStorageGiB(),
                        capacity.availability(),
                        sorted(replicas)));
    }

    static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return new TreeMap<>(map);
    }
}
