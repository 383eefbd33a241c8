package io.ashlar.monitoring.plan;

import io.ashlar.core.Problems;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** What can be wrong with who is told when. */
final class AlertPolicyChecks {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofHours(12);
    private static final int HOURS_A_DAY = 24;

    private final Problems problems;

    AlertPolicyChecks(Problems problems) {
        this.problems = problems;
    }

    void check(AlertPolicy policy) {
        policy.teams().forEach((team, tiers) -> {
            name("alertPolicy.teams", team);
            tiers.forEach((tier, some) -> receivers("alertPolicy.teams." + team + "." + tier.key(), some));
        });
        policy.maintenance().forEach((name, one) -> {
            name("alertPolicy.maintenance", name);
            one.team().ifPresent(team -> name("alertPolicy.maintenance." + name, team));
        });
        policy.officeHours().ifPresent(this::hours);
        policy.escalation().ifPresent(second -> {
            receivers("alertPolicy.escalation", second.receivers());
            problems.require(
                    second.after().compareTo(SOONEST) >= 0 && second.after().compareTo(LATEST) <= 0,
                    "MON-031",
                    "alertPolicy.escalation.after",
                    second.after(),
                    "a second person is told after %d minutes to %d hours"
                            .formatted(SOONEST.toMinutes(), LATEST.toHours()),
                    "Give the first person time to answer, and users an end to their waiting.");
        });
    }

    private void name(String field, String name) {
        problems.require(
                NAME.matcher(name).matches(),
                "MON-030",
                field,
                "\"" + name + "\"",
                "a team's or window's name is 1 to 40 lower-case letters, digits and dashes and begins with a letter",
                "Write it as the alerts' team label has it.");
    }

    /** The topic is the tier's, and so everybody's: a team that goes there needs no entry. */
    private void receivers(String field, List<Receiver> some) {
        problems.require(
                !some.isEmpty() && some.stream().noneMatch(Receiver.Topic.class::isInstance),
                "MON-032",
                field,
                some.isEmpty() ? "empty" : "the topic",
                "it names receivers of its own",
                "Name one, or leave the entry out: then the tier's receivers are told.");
    }

    private void hours(OfficeHours hours) {
        problems.require(
                ZoneId.getAvailableZoneIds().contains(hours.timeZone()),
                "MON-033",
                "alertPolicy.officeHours.timeZone",
                "\"" + hours.timeZone() + "\"",
                "Alertmanager knows the time zones of the IANA database",
                "Write it like Europe/Berlin.");
        problems.require(
                hours.from() >= 0
                        && hours.from() < hours.to()
                        && hours.to() <= HOURS_A_DAY
                        && !hours.days().isEmpty(),
                "MON-034",
                "alertPolicy.officeHours",
                hours.from() + " to " + hours.to() + " on " + hours.days().size() + " days",
                "hours begin before they end, between 0 and 24, on at least one day",
                "Give full hours of one day.");
    }
}
