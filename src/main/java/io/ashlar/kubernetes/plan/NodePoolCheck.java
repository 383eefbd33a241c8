package io.ashlar.kubernetes.plan;

import io.ashlar.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what keeps one {@link NodePool} from being planned; codes K8S-003 to K8S-012. */
final class NodePoolCheck {
    /** As short as leaves room for {@code -on-demand} and a component's name in what clouds take: 63 characters. */
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,18}[a-z0-9])?");

    /**
     * A name of up to 63 characters, with a DNS name and a slash before it if need be.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set">Syntax</a>
     */
    private static final Pattern KEY =
            Pattern.compile("([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?");

    /** Kubernetes keeps these for itself (same page), so nodes may not claim them. */
    private static final Pattern RESERVED = Pattern.compile("(.*\\.)?(kubernetes|k8s)\\.io/.*");

    private final NodePool pool;
    private final Problems problems;
    private final String field;

    NodePoolCheck(NodePool pool, Problems problems) {
        this.pool = pool;
        this.problems = problems;
        this.field = "pools." + pool.name();
    }

    void run() {
        problems.require(
                NAME.matcher(pool.name()).matches(),
                "K8S-003",
                "pools",
                "\"" + pool.name() + "\"",
                "a pool's name is 1 to 20 lower-case letters, digits and dashes, begins with a letter and does not end"
                        + " with a dash",
                "Rename the pool.");
        problems.require(
                !pool.instanceTypes().isEmpty(),
                "K8S-005",
                field + ".instanceTypes",
                "empty",
                "a pool needs at least one machine type",
                "Name one, such as t3.medium.");
        size();
        if (pool.capacity() instanceof Capacity.Mixed mixed) {
            mixed(mixed);
        }
        pool.labels().forEach(this::label);
        pool.taints().forEach(this::taint);
        taintsOnce();
    }

    private void size() {
        problems.require(
                pool.least() >= 0 && pool.least() <= pool.begin() && pool.begin() <= pool.most() && pool.most() >= 1,
                "K8S-006",
                field,
                "least %d, desired %d, most %d".formatted(pool.least(), pool.begin(), pool.most()),
                "it takes 0 ≤ least ≤ desired ≤ most, and most is at least 1",
                "Correct the bounds or the desired size.");
    }

    private void mixed(Capacity.Mixed mixed) {
        boolean isShare = mixed.spotPercent() >= 1 && mixed.spotPercent() <= 99;
        problems.require(
                isShare,
                "K8S-007",
                field + ".capacity",
                mixed.spotPercent() + " % spot",
                "a mix is 1 to 99 % spot",
                "Use Capacity.spot() or Capacity.onDemand() for a pool that is all of one kind.");
        problems.require(
                !isShare || mixed.spotOf(pool.most()) >= 1,
                "K8S-008",
                field + ".capacity",
                "%d %% spot of at most %d nodes".formatted(mixed.spotPercent(), pool.most()),
                "that never makes a whole spot node",
                "Allow more nodes, or use Capacity.onDemand().");
    }

    private void label(String key, String value) {
        problems.require(
                KEY.matcher(key).matches() && VALUE.matcher(value).matches(),
                "K8S-009",
                field + ".labels",
                "\"%s=%s\"".formatted(key, value),
                "key and value are up to 63 letters, digits, dashes, dots and underscores, and begin and end with a"
                        + " letter or digit",
                "Rewrite the label.");
        problems.require(
                !RESERVED.matcher(key).matches() && !key.equals(NodePool.LABEL),
                "K8S-010",
                field + ".labels",
                "\"" + key + "\"",
                "kubernetes.io/, k8s.io/ and " + NodePool.LABEL + " are set by others",
                "Use a prefix of your own.");
    }

    private void taint(Taint taint) {
        problems.require(
                KEY.matcher(taint.key()).matches()
                        && VALUE.matcher(taint.value()).matches(),
                "K8S-011",
                field + ".taints",
                "\"%s=%s\"".formatted(taint.key(), taint.value()),
                "key and value are up to 63 letters, digits, dashes, dots and underscores, and begin and end with a"
                        + " letter or digit",
                "Rewrite the taint.");
    }

    private void taintsOnce() {
        Set<List<String>> seen = new HashSet<>();
        for (Taint taint : pool.taints()) {
            problems.require(
                    seen.add(List.of(taint.key(), taint.effect().key())),
                    "K8S-012",
                    field + ".taints",
                    "\"%s\" with %s twice".formatted(taint.key(), taint.effect().key()),
                    "a node takes each key once for each effect",
                    "Remove one of the two.");
        }
    }
}
