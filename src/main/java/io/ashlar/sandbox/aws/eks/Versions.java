package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.Rules;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Kubernetes versions that EKS had on 2026-11-21.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html#kubernetes-release-calendar">Release calendar</a>
 */
final class Versions {
    /** Until, in this order: 2 December 2026, 27 March 2027, and later. */
    private static final List<String> STANDARD = List.of("1.34", "1.35", "1.36");

    /** Until, in this order: 26 November 2026, 23 March 2027, 29 July 2027. */
    private static final List<String> EXTENDED = List.of("1.31", "1.32", "1.33");

    /** What a cluster gets when it names none: the newest, as the guide recommends. */
    static final String DEFAULT = "1.36";

    private Versions() {}

    static Rules.ValueRule offered() {
        return Rules.oneOf(Stream.concat(EXTENDED.stream(), STANDARD.stream()).toArray());
    }

    static boolean isExtended(String version) {
        return EXTENDED.contains(version);
    }

    /** The number behind the dot. */
    static int minor(String version) {
        return Integer.parseInt(version.substring(version.indexOf('.') + 1));
    }
}
