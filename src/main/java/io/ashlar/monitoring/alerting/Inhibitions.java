package io.ashlar.monitoring.alerting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which alert makes which other one needless: nobody is told of the milder half of a trouble, nor of what follows from it.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#inhibit_rule">inhibit_rule</a>
 */
public final class Inhibitions {
    /** Causes with what follows from each; the labels say that it is the same thing. */
    private static final List<Consequence> CONSEQUENCES = List.of(
            new Consequence(
                    "SloAvailabilityBudgetBurnsFast",
                    List.of("SloAvailabilityBudgetBurnsSlowly", "ServiceErrorsAboveGoal"),
                    List.of("slo")),
            new Consequence(
                    "SloLatencyBudgetBurnsFast",
                    List.of("SloLatencyBudgetBurnsSlowly", "ServiceLatencyAboveGoal"),
                    List.of("slo")),
            new Consequence(
                    "CertificateAboutToExpire",
                    List.of("CertificateExpiresSoon", "CertificateNotReady"),
                    List.of("namespace", "name")),
            new Consequence("SecretStoreNotReady", List.of("SecretSyncFailing"), List.of("namespace")),
            new Consequence("PostgresReplicaBeyondRecoveryPoint", List.of("PostgresReplicaLags"), List.of("instance")),
            new Consequence("RedisRefusesConnections", List.of("RedisClientsNearlyUsed"), List.of("instance")),
            new Consequence("IngressErrorsMany", List.of("IngressErrorsSome"), List.of("controller")),
            new Consequence("BackupStorageUnreachable", List.of("BackupFailed", "BackupIncomplete"), List.of()),
            new Consequence(
                    "WorkloadDown", List.of("KubeDeploymentReplicasMismatch"), List.of("namespace", "deployment")));

    private Inhibitions() {}

    /**
     * A cause.
     *
     * @param cause name of its alert
     * @param alerts names of the alerts that it makes needless
     * @param equal labels that must be the same on both
     */
    public record Consequence(String cause, List<String> alerts, List<String> equal) {
        public Consequence {
            alerts = List.copyOf(alerts);
            equal = List.copyOf(equal);
        }
    }

    /** Every cause with what follows from it. */
    public static List<Consequence> consequences() {
        return CONSEQUENCES;
    }

    /** All rules: the chart's own, by which a worse alert silences the milder one of the same name, and the causes. */
    public static List<Map<String, Object>> rules() {
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(rule("severity = critical", "severity =~ warning|info", List.of("namespace", "alertname")));
        rules.add(rule("severity = warning", "severity = info", List.of("namespace", "alertname")));
        rules.add(rule("alertname = InfoInhibitor", "severity = info", List.of("namespace")));
        CONSEQUENCES.forEach(one -> rules.add(
                rule("alertname = " + one.cause(), "alertname =~ " + String.join("|", one.alerts()), one.equal())));
        return rules;
    }

    private static Map<String, Object> rule(String source, String target, List<String> equal) {
        return Map.of("source_matchers", List.of(source), "target_matchers", List.of(target), "equal", equal);
    }
}
