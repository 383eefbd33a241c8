package io.ashlar.postgres.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a server takes on Azure beside what it takes everywhere.
 *
 * @param credentials where the administrator's name and password are kept
 * @param lock logical name of the lock against deletion, if it is protected
 * @param database logical name of the first database
 * @param logs logical name of the workspace that its logs go to
 * @param logSetting logical name of what sends them there
 * @param settings logical name of each parameter
 * @param maintenance when upgrades are made
 */
public record AzurePostgresPlan(
        CredentialsPlan credentials,
        Optional<String> lock,
        String database,
        String logs,
        String logSetting,
        SortedMap<String, String> settings,
        Maintenance maintenance) {

    public AzurePostgresPlan {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /**
     * A time of the week in Azure's words.
     *
     * @param dayOfWeek 0 for Sunday to 6 for Saturday
     * @param startHour in UTC
     * @param startMinute of the hour
     * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-maintenance">Maintenance</a>
     */
    public record Maintenance(int dayOfWeek, int startHour, int startMinute) {}

    /** The plan of the server of this component. */
    public static AzurePostgresPlan of(String component, PostgresPlan plan) {
        Names names = Names.of(component);
        PostgresPlan.ServerPlan server = plan.server();
        Protection protection = server.upkeep().protection();
        SortedMap<String, String> settings = new TreeMap<>();
        plan.parameters()
                .values()
                .keySet()
                .forEach(parameter ->
                        settings.put(parameter, names.child("parameter", parameter.replaceAll("[^a-z0-9]", "-"))));
        return new AzurePostgresPlan(
                CredentialsPlan.of(component, server.administrator(), protection),
                protection == Protection.PROTECTED ? Optional.of(names.child("lock")) : Optional.empty(),
                names.child("database"),
                names.child("logs"),
                names.child("log-setting"),
                settings,
                maintenance(
                        WeeklyWindow.parse(server.upkeep().maintenanceWindow()).orElseThrow()));
    }

    /** The price tier that a size belongs to, which Azure wants beside it. */
    public static String tier(String instanceClass) {
        return switch (instanceClass.substring(0, "Standard_?".length())) {
            case "Standard_B" -> "Burstable";
            case "Standard_E" -> "MemoryOptimized";
            default -> "GeneralPurpose";
        };
    }

    private static Maintenance maintenance(WeeklyWindow window) {
        return new Maintenance((window.day() + 1) % 7, window.hour(), window.minute());
    }
}
