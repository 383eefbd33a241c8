package io.ashlar.workload.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says everything that is wrong with a workload, before anything is registered. */
public final class WorkloadValidator {
    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
    private static final Pattern HOST = Pattern.compile("(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private static final int MOST_PODS = 1000;
    private static final int MOST_HOURS = 24;
    private static final int CRON_FIELDS = 5;
    private static final int MOST_ATTEMPTS = 10;
    private static final int LAST_PORT = 65_535;

    private WorkloadValidator() {}

    /** Problems of a service. */
    public static Problems service(String name, ServiceSpec spec) {
        Problems problems = Problems.of("Service", name);
        Names.check(name, problems);
        PodCheck.check(spec.pod(), problems);
        running(spec.running(), problems);
        spec.metricsPath().ifPresent(path -> path("metrics", path, problems));
        spec.hosts()
                .forEach(host -> problems.require(
                        HOST.matcher(host).matches(),
                        "WRK-012",
                        "hosts",
                        "\"" + host + "\"",
                        "a host is a name in lower case such as api.example.com, or *.example.com",
                        "Write the whole name, without scheme or port."));
        problems.require(
                spec.hosts().isEmpty() || spec.entry().isPresent(),
                "WRK-013",
                "hosts",
                spec.hosts(),
                "there is no way into the cluster for them",
                "Give the ingress, or no hosts.");
        return problems;
    }

    /** Problems of a worker. */
    public static Problems worker(String name, WorkerSpec spec) {
        Problems problems = Problems.of("Worker", name);
        Names.check(name, problems);
        PodCheck.check(spec.pod(), problems);
        running(spec.running(), problems);
        spec.metricsPath().ifPresent(path -> path("metrics", path, problems));
        return problems;
    }

    /** Problems of a scheduled task. */
    public static Problems cronTask(String name, CronTaskSpec spec) {
        Problems problems = Problems.of("CronTask", name);
        Names.check(name, problems);
        PodCheck.check(spec.pod(), problems);
        problems.require(
                spec.schedule().trim().split("\\s+").length == CRON_FIELDS
                        && spec.schedule().matches("[0-9A-Za-z*/,? -]+"),
                "WRK-014",
                "schedule",
                "\"" + spec.schedule() + "\"",
                "a schedule is five fields: minute, hour, day of the month, month, day of the week",
                "Write it like \"30 2 * * *\", and the time zone as timeZone.");
        problems.require(
                isZone(spec.timeZone()),
                "WRK-015",
                "timeZone",
                "\"" + spec.timeZone() + "\"",
                "a time zone is a name of the time zone database",
                "Write Etc/UTC, or a place such as Europe/Berlin.");
        problems.require(
                spec.longest().toMinutes() >= 1 && spec.longest().toHours() <= MOST_HOURS,
                "WRK-016",
                "longest",
                spec.longest(),
                "a run takes a minute to 24 hours",
                "Give the time after which a run is taken for stuck.");
        problems.require(
                spec.attempts() >= 0 && spec.attempts() <= MOST_ATTEMPTS,
                "WRK-017",
                "attempts",
                spec.attempts(),
                "a failed run is tried again 0 to 10 times",
                "Choose a number in that range.");
        return problems;
    }

    /** Kubernetes reads names of the database, and no offsets. */
    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone).getId().contains("/");
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void running(Running running, Problems problems) {
        listening(running.port(), running.probes(), problems);
        copies(running.replicas(), running.scaling(), problems);
        rollout(running.rollout(), problems);
    }

    private static void listening(int port, Probes probes, Problems problems) {
        problems.require(
                port >= 1 && port <= LAST_PORT,
                "WRK-007",
                "port",
                port,
                "a port is 1 to 65535",
                "Give the port that the program listens on.");
        path("health", probes.health(), problems);
        path("ready", probes.ready(), problems);
        problems.require(
                !probes.health().equals(probes.ready()) || probes.health().equals("/"),
                "WRK-009",
                "ready",
                "\"" + probes.ready() + "\"",
                "it is the path of health too, and a pod that is merely busy would be restarted",
                "Let the program answer readiness at a path of its own.");
    }

    private static void path(String field, String path, Problems problems) {
        problems.require(
                path.startsWith("/") && !path.contains(" "),
                "WRK-008",
                field,
                "\"" + path + "\"",
                "a path begins with a slash and holds no space",
                "Write it like /health.");
    }

    private static void copies(Optional<Integer> replicas, Optional<Scaling> scaling, Problems problems) {
        replicas.ifPresent(count -> problems.require(
                        count >= 1 && count <= MOST_PODS,
                        "WRK-010",
                        "replicas",
                        count,
                        "1 to 1000 pods run",
                        "Choose a number in that range.")
                .require(
                        scaling.isEmpty(),
                        "WRK-010",
                        "replicas",
                        count,
                        "an autoscaler sets the number of pods",
                        "Give the one or the other."));
        scaling.ifPresent(range -> problems.require(
                range.fewest() >= 1
                        && range.fewest() <= range.most()
                        && range.most() <= MOST_PODS
                        && range.cpuPercent() >= 1
                        && range.cpuPercent() <= 100,
                "WRK-011",
                "scaling",
                range.fewest() + " to " + range.most() + " at " + range.cpuPercent() + " %",
                "the fewest pods are 1 or more, the most not less and 1000 at most, and the target 1 to 100 % of the"
                        + " requested processor time",
                "Choose numbers in those ranges."));
    }

    private static void rollout(Rollout rollout, Problems problems) {
        problems.require(
                rollout.isPossible(),
                "WRK-018",
                "rollout",
                "surge " + rollout.maxSurge() + ", unavailable " + rollout.maxUnavailable(),
                "each is a number or a percentage, and one of them is more than nothing",
                "Leave it out for 25% and 25%.");
    }
}
