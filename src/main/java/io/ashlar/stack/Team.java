package io.ashlar.stack;

import io.ashlar.baseline.plan.Quota;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A team that has a namespace in the cluster.
 *
 * @param name of the namespace
 * @param owner who answers for what is in it, if not the team of that name ({@code owner})
 * @param quota what it may take in all, if not what the profile gives ({@code quota})
 * @param viewers groups that may look at everything in it but secrets ({@code viewers})
 * @param developers groups that may work in it ({@code developers})
 * @param secrets secrets of the cloud's store that its pods see as Kubernetes' own, each a JSON object whose fields become keys;
 *     what they hold is put in by people and pipelines ({@code secrets})
 */
public record Team(
        String name,
        String owner,
        Optional<Quota> quota,
        List<String> viewers,
        List<String> developers,
        List<String> secrets) {
    /** What the platform itself runs is in namespaces of its own; a team in one of them would share its rights. */
    static final Set<String> TAKEN = Set.of(
            "amazon-cloudwatch",
            "argocd",
            "cert-manager",
            "data-operators",
            "elastic-system",
            "external-dns",
            "external-secrets",
            "ingress",
            "istio-system",
            "monitoring",
            "node-agents",
            "observability",
            "velero");

    private static final int MOST = 100_000;

    static List<Team> all(ConfigSection byName, Profile profile) {
        List<Team> teams = new ArrayList<>();
        byName.keys().forEach(name -> {
            byName.problems()
                    .require(
                            !TAKEN.contains(name),
                            "STK-007",
                            byName.path(name),
                            "the name of a team",
                            "the platform runs something of its own in the namespace " + name,
                            "Name the team otherwise.");
            byName.optionalSection(name).ifPresent(section -> teams.add(read(name, section, profile)));
        });
        return List.copyOf(teams);
    }

    private static Team read(String name, ConfigSection section, Profile profile) {
        Team team = new Team(
                name,
                section.optionalText("owner").orElse(name),
                section.optionalSection("quota").map(quota -> quota(quota, profile)),
                section.texts("viewers"),
                section.texts("developers"),
                section.texts("secrets"));
        section.rejectUnknownKeys();
        return team;
    }

    private static Quota quota(ConfigSection section, Profile profile) {
        Quota usual = Quota.of(profile);
        Quota quota = new Quota(
                section.optionalInteger("cpu", 1, MOST).orElse(usual.cpu()),
                section.optionalInteger("memoryGiB", 1, MOST).orElse(usual.memoryGib()),
                section.optionalInteger("pods", 1, MOST).orElse(usual.pods()),
                section.optionalInteger("storageGiB", 1, MOST).orElse(usual.storageGib()));
        section.rejectUnknownKeys();
        return quota;
    }

    /** The namespace in the words of the baseline. */
    TeamNamespace namespace() {
        return new TeamNamespace(name, owner, quota, viewers, developers, Map.of());
    }

    /** What is written into the namespace, in the words of the secret store. */
    List<SyncedSecret> synced() {
        return secrets.stream()
                .distinct()
                .map(secret -> new SyncedSecret(name, owner, secret, Optional.empty()))
                .toList();
    }
}
