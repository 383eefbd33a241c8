package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.manifest.ClusterCloud;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says everything that is wrong with what a cluster is to have, before anything is registered. */
public final class BaselineValidator {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
    private static final int MOST = 100_000;

    private BaselineValidator() {}

    /** Its problems. */
    public static Problems check(String name, BaselineSpec spec) {
        Problems problems = Problems.of("ClusterBaseline", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        Set<String> seen = new HashSet<>();
        spec.namespaces().forEach(namespace -> {
            namespace(namespace, problems);
            problems.require(
                    seen.add(namespace.name()),
                    "CBL-002",
                    "namespaces",
                    namespace.name(),
                    "every namespace is given once",
                    "Rename one, or put what both hold into one.");
            groups("namespaces." + namespace.name(), namespace.viewers(), problems);
            groups("namespaces." + namespace.name(), namespace.developers(), problems);
        });
        groups("operators", spec.operators(), problems);
        autoscaler(spec, problems);
        return problems;
    }

    private static void namespace(TeamNamespace namespace, Problems problems) {
        String name = namespace.name();
        problems.require(
                LABEL.matcher(name).matches() && !name.equals("default") && !name.startsWith("kube-"),
                "CBL-001",
                "namespaces",
                "\"" + name + "\"",
                "a namespace is 1 to 40 lower-case letters, digits and dashes, and none that Kubernetes keeps for"
                        + " itself",
                "Name it after the team or the system.");
        problems.require(
                !namespace.owner().isBlank() && namespace.owner().length() <= 63,
                "CBL-003",
                "namespaces." + name + ".owner",
                "\"" + namespace.owner() + "\"",
                "somebody owns it",
                "Name the team.");
        namespace
                .quota()
                .ifPresent(quota -> problems.require(
                        Stream.of(quota.cpu(), quota.memoryGib(), quota.pods(), quota.storageGib())
                                .allMatch(amount -> amount >= 1 && amount <= MOST),
                        "CBL-004",
                        "namespaces." + name + ".quota",
                        quota,
                        "each part is 1 to 100000",
                        "Give what the team may take in all, or nothing for the profile's size."));
    }

    /** Kubernetes' own groups are more than a role can take back. */
    private static void groups(String field, List<String> groups, Problems problems) {
        groups.stream()
                .filter(group -> group.isBlank() || group.startsWith("system:"))
                .forEach(group -> problems.add(
                        "CBL-005",
                        field,
                        "\"" + group + "\"",
                        "a group is one of the cloud's identity, and none of Kubernetes' own",
                        "Name the group that access entries, Entra or Google groups give to people."));
    }

    private static void autoscaler(BaselineSpec spec, Problems problems) {
        problems.require(
                spec.scaler() == Autoscaler.CLOUD || spec.cloud() == ClusterCloud.AWS,
                "CBL-006",
                "autoscaler",
                spec.scaler(),
                spec.cloud() + " adds and removes nodes itself, and two would undo each other's work",
                "Leave it out, and set the bounds of the cluster's pools.");
    }
}
