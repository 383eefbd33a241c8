package io.ashlar.backup.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.zip.CRC32;

/**
 * What a backup on Azure consists of beyond what every cloud has.
 *
 * @param redundancy how many places hold each copy, in Azure's words; a vault that changes it is made anew
 * @param immutability who can delete a copy before its time, in Azure's words
 * @param softDeleteDays days in which a deleted copy can be taken back; the first 14 cost nothing
 * @param policyName logical name of the rule
 * @param policyTitle what the vault calls it; it ends in digits made from what the rule says, so that another rule stands before
 *     the old one goes
 * @param repeats when copies are made, as ISO 8601 has repeating intervals
 * @param keptFor how long each is kept, as ISO 8601 has durations
 * @param alertsName logical name of what tells of failures
 * @param identityName begins the names of the identity of the cluster's backup
 */
public record AzureBackupPlan(
        String redundancy,
        String immutability,
        int softDeleteDays,
        String policyName,
        String policyTitle,
        String repeats,
        String keptFor,
        String alertsName,
        String identityName) {
    /** "The first 14 days of soft delete are free": https://learn.microsoft.com/azure/backup/secure-by-default. */
    private static final int FREE_SOFT_DELETE_DAYS = 14;

    /** A Monday, from which intervals are counted. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    /** What this plan comes to on Azure. */
    public static AzureBackupPlan of(BackupPlan plan) {
        Names names = Names.of(plan.component());
        BackupRule rule = plan.rules().get(0).rule();
        String repeats = repeats(rule.schedule());
        String keptFor = "P" + rule.keepDays() + "D";
        return new AzureBackupPlan(
                redundancy(plan),
                plan.vault().lock().isPresent() ? "Unlocked" : "Disabled",
                FREE_SOFT_DELETE_DAYS,
                names.child("policy"),
                names.child("policy") + "-" + digits(repeats + keptFor),
                repeats,
                keptFor,
                names.child("alerts"),
                BackupPlanner.identityName(plan.component()));
    }

    private static String digits(String rule) {
        CRC32 sum = new CRC32();
        sum.update(rule.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static String redundancy(BackupPlan plan) {
        if (!plan.copies().isEmpty()) {
            return "GeoRedundant";
        }
        return plan.protection() == Protection.PROTECTED ? "ZoneRedundant" : "LocallyRedundant";
    }

    /** Weekly: the only frequency that the offering lets through where a vault has anything to copy. */
    static String repeats(Schedule schedule) {
        DayOfWeek day = schedule.dayOfWeek().orElse(DayOfWeek.SUNDAY);
        return "R/%sT%s:00+00:00/P1W".formatted(START.with(TemporalAdjusters.nextOrSame(day)), schedule.time());
    }
}
