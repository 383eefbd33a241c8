package io.ashlar.monitoring.plan;

import io.ashlar.core.WeeklyWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is told when, beyond the tier's own receivers: teams with receivers of their own, a second person for what lasts,
 * hours for what can wait, and times at which work is being done.
 *
 * @param teams receivers of a team's alerts, by the value that their label for it has; the tier's own where a tier is missing
 * @param escalation who is told in addition when a critical alert lasts
 * @param officeHours hours to which warnings and information wait; without them they are told at once
 * @param maintenance times at which nothing is told, by name
 */
public record AlertPolicy(
        Map<String, Map<AlertTier, List<Receiver>>> teams,
        Optional<Escalation> escalation,
        Optional<OfficeHours> officeHours,
        Map<String, Maintenance> maintenance) {

    public AlertPolicy {
        TreeMap<String, Map<AlertTier, List<Receiver>>> sorted = new TreeMap<>();
        teams.forEach((team, tiers) -> {
            TreeMap<AlertTier, List<Receiver>> copy = new TreeMap<>();
            tiers.forEach((tier, some) -> copy.put(tier, List.copyOf(some)));
            sorted.put(team, Collections.unmodifiableMap(copy));
        });
        teams = Collections.unmodifiableMap(sorted);
        maintenance = Collections.unmodifiableMap(new TreeMap<>(maintenance));
    }

    /** Every alert to its tier's receivers, at once and at all hours. */
    public static AlertPolicy byTier() {
        return new AlertPolicy(Map.of(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** This policy, with receivers of a tier of a team's alerts. */
    public AlertPolicy team(String team, AlertTier tier, Receiver... receivers) {
        Map<String, Map<AlertTier, List<Receiver>>> all = new TreeMap<>(teams);
        Map<AlertTier, List<Receiver>> own = new TreeMap<>(all.getOrDefault(team, Map.of()));
        own.put(tier, List.of(receivers));
        all.put(team, own);
        return new AlertPolicy(all, escalation, officeHours, maintenance);
    }

    /** This policy, with these told in addition when a critical alert has lasted so long. PagerDuty's own escalation goes further. */
    public AlertPolicy escalate(Duration after, Receiver... receivers) {
        return new AlertPolicy(teams, Optional.of(new Escalation(after, List.of(receivers))), officeHours, maintenance);
    }

    /** This policy, with warnings and information that wait for these hours. */
    public AlertPolicy officeHours(OfficeHours hours) {
        return new AlertPolicy(teams, escalation, Optional.of(hours), maintenance);
    }

    /** This policy, with a time of every week at which nothing is told. */
    public AlertPolicy maintenance(String name, WeeklyWindow window) {
        return maintenance(name, new Maintenance(window, Optional.empty()));
    }

    /** This policy, with a time of every week at which a team's alerts are not told. */
    public AlertPolicy maintenance(String name, WeeklyWindow window, String team) {
        return maintenance(name, new Maintenance(window, Optional.of(team)));
    }

    private AlertPolicy maintenance(String name, Maintenance one) {
        Map<String, Maintenance> all = new TreeMap<>(maintenance);
        all.put(name, one);
        return new AlertPolicy(teams, escalation, officeHours, all);
    }

    /** Every team that is treated apart, sorted. */
    public Set<String> namedTeams() {
        Set<String> named = new TreeSet<>(teams.keySet());
        maintenance.values().forEach(one -> one.team().ifPresent(named::add));
        return Collections.unmodifiableSet(named);
    }

    /**
     * Who is told in addition.
     *
     * @param after how long a critical alert must have lasted
     * @param receivers who is told
     */
    public record Escalation(Duration after, List<Receiver> receivers) {
        public Escalation {
            receivers = List.copyOf(receivers);
        }
    }

    /**
     * When people are at work.
     *
     * @param timeZone a name of the IANA database, such as {@code Europe/Berlin}
     * @param from full hour at which they begin, 0 to 23
     * @param to full hour at which they end, 1 to 24
     * @param days on which days
     */
    public record OfficeHours(String timeZone, int from, int to, Set<DayOfWeek> days) {
        public OfficeHours {
            days = Collections.unmodifiableSet(new TreeSet<>(days));
        }

        /** Monday to Friday, 9 to 17. */
        public static OfficeHours of(String timeZone) {
            return new OfficeHours(timeZone, 9, 17, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
    }

    /**
     * A time at which work is being done.
     *
     * @param window when
     * @param team on whose things; everybody's if not named
     */
    public record Maintenance(WeeklyWindow window, Optional<String> team) {}
}
