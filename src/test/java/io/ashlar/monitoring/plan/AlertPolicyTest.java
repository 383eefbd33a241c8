package io.ashlar.monitoring.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import io.ashlar.core.WeeklyWindow;
import io.ashlar.monitoring.plan.AlertPolicy.OfficeHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    private static final WeeklyWindow SUNDAY =
            WeeklyWindow.parse("sun:03:00-sun:05:00").orElseThrow();

    @Test
    void nothing_is_wrong_with_teams_hours_and_windows() {
        Problems problems = Problems.of("Monitoring", "main");

        new AlertPolicyChecks(problems)
                .check(AlertPolicy.byTier()
                        .team("data", AlertTier.CRITICAL, Receiver.pagerDuty("pagerduty", "data"))
                        .escalate(Duration.ofMinutes(30), Receiver.email("second@example.com"))
                        .officeHours(OfficeHours.of("America/Sao_Paulo"))
                        .maintenance("patches", SUNDAY)
                        .maintenance("database", SUNDAY, "data"));

        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Problems problems = Problems.of("Monitoring", "main");

        new AlertPolicyChecks(problems)
                .check(AlertPolicy.byTier()
                        .team("Data", AlertTier.CRITICAL, Receiver.topic())
                        .escalate(Duration.ofMinutes(1))
                        .officeHours(new OfficeHours("Berlin", 17, 9, Set.of(DayOfWeek.MONDAY)))
                        .maintenance("patches", SUNDAY, "my team"));

        assertThat(problems.found().stream().map(Problem::message))
                .containsExactly(
                        "MON-030 Monitoring 'main': alertPolicy.teams is \"Data\", but a team's or window's name is 1"
                                + " to 40 lower-case letters, digits and dashes and begins with a letter. Write it as the"
                                + " alerts' team label has it.",
                        "MON-032 Monitoring 'main': alertPolicy.teams.Data.critical is the topic, but it names"
                                + " receivers of its own. Name one, or leave the entry out: then the tier's receivers are"
                                + " told.",
                        "MON-030 Monitoring 'main': alertPolicy.maintenance.patches is \"my team\", but a team's or"
                                + " window's name is 1 to 40 lower-case letters, digits and dashes and begins with a"
                                + " letter. Write it as the alerts' team label has it.",
                        "MON-033 Monitoring 'main': alertPolicy.officeHours.timeZone is \"Berlin\", but Alertmanager"
                                + " knows the time zones of the IANA database. Write it like Europe/Berlin.",
                        "MON-034 Monitoring 'main': alertPolicy.officeHours is 17 to 9 on 1 days, but hours begin"
                                + " before they end, between 0 and 24, on at least one day. Give full hours of one day.",
                        "MON-032 Monitoring 'main': alertPolicy.escalation is empty, but it names receivers of its own."
                                + " Name one, or leave the entry out: then the tier's receivers are told.",
                        "MON-031 Monitoring 'main': alertPolicy.escalation.after is PT1M, but a second person is told"
                                + " after 5 minutes to 12 hours. Give the first person time to answer, and users an end to"
                                + " their waiting.");
    }

    @Test
    void a_window_of_a_team_treats_that_team_apart() {
        assertThat(AlertPolicy.byTier().maintenance("patches", SUNDAY).namedTeams())
                .isEmpty();
        assertThat(AlertPolicy.byTier().maintenance("database", SUNDAY, "data").namedTeams())
                .containsExactly("data");
    }
}
