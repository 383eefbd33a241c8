package io.ashlar.backup.plan;

import io.ashlar.core.Lacks;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What one cloud offers to backups, as data that a reader can hold against the cloud's documentation.
 *
 * @param cloud the cloud's name, as it stands in errors
 * @param lacks the arguments that it cannot honour
 * @param region what its names of regions look like
 * @param regionExample one of them, as it stands in errors
 * @param copiesTo whether it can copy to a region
 * @param copiesWhere where it can, as the second half of an error
 * @param mostDays the most days that it keeps copies
 * @param databaseFrequencies how often it can copy a database into a vault
 * @param rules the rules where the user gives none, by the profile's own defaults
 */
public record BackupOffering(
        String cloud,
        Lacks lacks,
        Pattern region,
        String regionExample,
        Predicate<String> copiesTo,
        String copiesWhere,
        int mostDays,
        Set<Schedule.Frequency> databaseFrequencies,
        Function<BackupDefaults, Map<String, BackupRule>> rules) {

    public BackupOffering {
        databaseFrequencies = Set.copyOf(databaseFrequencies);
    }

    /** Whether an argument can be given at all, such as {@code select}. */
    public boolean offers(String argument) {
        return lacks.all().stream().noneMatch(lack -> lack.argument().equals(argument));
    }

    /** The rules of this backup: the user's, or those of its profile on this cloud. */
    public Map<String, BackupRule> rulesOf(BackupSpec spec) {
        return spec.rules().isEmpty() ? rules.apply(BackupDefaults.of(spec.profile())) : spec.rules();
    }

    /** The restore tests of this backup: the user's, or those of its profile where the cloud has any. */
    public RestoreTests restoreTestsOf(BackupSpec spec) {
        return spec.restoreTests()
                .orElseGet(() -> lacks.orElse(
                        "restoreTests",
                        "scheduled",
                        BackupDefaults.of(spec.profile()).restoreTests(),
                        RestoreTests.none()));
    }
}
