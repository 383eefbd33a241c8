package io.ashlar.stack;

import io.ashlar.ingress.IngressArgs;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The checks that the components make of their arguments, run on an environment of which nothing exists yet. */
final class PlatformChecks {
    /** Every component is shaped by the profile. */
    private static final String PROFILE = "profile";
    /** Every component is made by the drivers of the cloud. */
    private static final String CLOUD = "cloud";

    private PlatformChecks() {}

    /** A check, and the keys of the stack file whose facts it judges. */
    private record Check(Set<String> keys, Runnable run) {
        Check(String key, Runnable run) {
            this(Set.of(key), run);
        }
    }

    /**
     * The checks of those components that can be judged.
     *
     * @param isRead whether everything under a key of the stack file could be read, e.g. {@code ashlar:network}
     */
    static List<Runnable> of(StackConfig config, PlatformArgs args, Predicate<String> isRead) {
        if (!isRead.test(StackConfig.NAMESPACE + PROFILE) || !isRead.test(StackConfig.NAMESPACE + CLOUD)) {
            return List.of();
        }
        return all(config, args).stream()
                .filter(check -> check.keys().stream().allMatch(key -> isRead.test(StackConfig.NAMESPACE + key)))
                .map(Check::run)
                .toList();
    }

    private static List<Check> all(StackConfig config, PlatformArgs args) {
        Placeholders some = new Placeholders();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(PROFILE, () -> args.encryptionKey().checked(args.environment())));
        checks.add(new Check("network", () -> args.network(some.key).checked(PlatformArgs.NETWORK)));
        checks.add(new Check(
                "kubernetes", () -> args.cluster(some.network, some.key).checked(args.environment())));
        checks.addAll(inCluster(config, args.inCluster(), some));
        checks.add(new Check("repositories", () -> args.images(some.key).checked(PlatformArgs.IMAGES)));
        checks.add(new Check(PROFILE, () -> args.files(some.network, some.key).checked(PlatformArgs.FILES)));
        config.postgres()
                .map(facts -> new Check("postgres", () -> args.database(facts, some.network, some.key)
                        .checked(PlatformArgs.DATABASE)))
                .ifPresent(checks::add);
        config.redis()
                .map(facts -> new Check(
                        "redis", () -> args.cache(facts, some.network, some.key).checked(PlatformArgs.CACHE)))
                .ifPresent(checks::add);
        config.domain().ifPresent(domain -> checks.addAll(entrance(domain, args, some)));
        checks.add(
                new Check(Set.of("alerts", "postgres", "redis"), () -> args.monitoring(some.monitored(config), some.key)
                        .checked(PlatformArgs.MONITORING)));
        checks.add(new Check(
                PROFILE, () -> args.clusterCopies(some.network, some.key).checked(PlatformArgs.CLUSTER_COPIES)));
        checks.add(new Check(PROFILE, () -> args.backup(some.kept(), some.key).checked(PlatformArgs.BACKUP)));
        return checks;
    }

    private static List<Check> inCluster(StackConfig config, InClusterArgs args, Placeholders some) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(Set.of("owner", "teams", "kubernetes"), () -> args.baseline(some.cluster)
                .checked(InClusterArgs.BASELINE)));
        Map<SyncedSecret, SecretRef> secrets = some.secrets(config);
        secrets.keySet()
                .forEach(one -> checks.add(
                        new Check("teams", () -> args.secret(some.key).checked(args.secretName(one)))));
        checks.add(new Check(Set.of("owner", "teams"), () -> args.secrets(some.cluster, secrets, List.of())
                .checked(InClusterArgs.SECRETS)));
        config.observability()
                .map(facts ->
                        new Check(Set.of("owner", "teams", "monthlyBudget", "observability"), () -> args.observability(
                                        facts,
                                        some.cluster,
                                        args.keepsTelemetryInStores() ? Optional.of(some.telemetry) : Optional.empty(),
                                        List.of())
                                .checked(InClusterArgs.OBSERVABILITY)))
                .ifPresent(checks::add);
        return checks;
    }

    private static List<Check> entrance(String domain, PlatformArgs args, Placeholders some) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("domain", () -> args.zone(domain).checked(PlatformArgs.ZONE)));
        Optional<IngressArgs> ingress = args.inCluster().ingress(some.cluster, some.zone(domain), some.network);
        if (ingress.isPresent()) {
            checks.add(new Check(
                    Set.of("domain", "ingress", "owner"), () -> ingress.get().checked(InClusterArgs.INGRESS)));
            return checks;
        }
        if (args.existingCertificate().isEmpty()) {
            checks.add(new Check(
                    "domain", () -> args.certificate(some.zone(domain)).checked(PlatformArgs.CERTIFICATE)));
        }
        checks.add(new Check("domain", () -> args.entranceLogs().checked(PlatformArgs.ENTRANCE_LOGS)));
        checks.add(
                new Check("domain", () -> args.entrance(some.zone(domain), some.certificate, some.store, some.network)
                        .checked(PlatformArgs.ENTRANCE)));
        return checks;
    }
}
