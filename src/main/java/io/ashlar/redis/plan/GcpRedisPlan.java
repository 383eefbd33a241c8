package io.ashlar.redis.plan;

import io.ashlar.core.DailyWindow;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Redis takes on Google Cloud, in Memorystore's words.
 *
 * @param credentials where the password is kept
 * @param tier whether there is a copy in another zone
 * @param readReplicas whether the copies are there for readers too: with two or more
 * @param secondRange where further nodes get their addresses: Google asks for it when a server that stands is opened for
 *     readers (<a href="https://cloud.google.com/memorystore/docs/redis/manage-read-replicas">Read replicas</a>)
 * @param memoryGb of each node
 * @param version such as {@code REDIS_7_2}
 * @param snapshotsFrom a moment from which the snapshots are counted, day by day; that it has passed does no harm
 * @param maintenance when upgrades are made
 */
public record GcpRedisPlan(
        CredentialsPlan credentials,
        String tier,
        String readReplicas,
        Optional<String> secondRange,
        int memoryGb,
        String version,
        String snapshotsFrom,
        Maintenance maintenance) {
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    /**
     * A time of the week.
     *
     * @param day such as {@code SUNDAY}
     * @param hours in UTC
     * @param minutes of the hour
     */
    public record Maintenance(String day, int hours, int minutes) {}

    /** The plan of the Redis of this component. */
    public static GcpRedisPlan of(String component, RedisPlan plan) {
        RedisPlan.ServerPlan server = plan.server();
        int replicas = server.topology().replicas();
        WeeklyWindow upkeep = WeeklyWindow.parse(server.maintenanceWindow()).orElseThrow();
        return new GcpRedisPlan(
                CredentialsPlan.of(component, plan.user().userName(), server.protection()),
                replicas == 0 ? "BASIC" : "STANDARD_HA",
                replicas > 1 ? "READ_REPLICAS_ENABLED" : "READ_REPLICAS_DISABLED",
                replicas > 1 ? Optional.of("auto") : Optional.empty(),
                Integer.parseInt(server.nodeType().replace("GB", "")),
                "REDIS_" + server.version().replace('.', '_').toUpperCase(Locale.ROOT),
                "2026-01-01T%s:00Z"
                        .formatted(DailyWindow.parse(server.snapshotWindow())
                                .orElseThrow()
                                .start()),
                new Maintenance(DAYS.get(upkeep.day()), upkeep.hour(), upkeep.minute()));
    }
}
