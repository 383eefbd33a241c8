package io.ashlar.sandbox.azure.containerservice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Kubernetes versions that AKS offers.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#aks-kubernetes-release-calendar">Release
 *     calendar</a>
 * @see <a href="https://github.com/Azure/AKS/blob/master/CHANGELOG.md">AKS changelog of 17 July 2026</a>
 */
final class AksVersions {
    /** With the newest patch of each. */
    private static final List<String> STANDARD = List.of("1.34.9", "1.35.6", "1.36.2");

    /** Only with the support plan AKSLongTermSupport. */
    private static final List<String> LONG_TERM = List.of("1.31.13", "1.32.13", "1.33.13");

    static final String DEFAULT = "1.35.6";

    private static final Pattern FORM = Pattern.compile("(1)\\.(\\d+)(\\.(\\d+))?");

    private AksVersions() {}

    /** What is wrong with a version under a support plan. */
    static Optional<String> complaint(String version, boolean longTerm) {
        Optional<Integer> minor = minor(version);
        if (minor.isEmpty()) {
            return Optional.of("must be a version like 1.35 or 1.35.6");
        }
        boolean standard = STANDARD.stream().anyMatch(offered -> minor(offered).equals(minor));
        boolean lasting = LONG_TERM.stream().anyMatch(offered -> minor(offered).equals(minor));
        if (standard || (lasting && longTerm)) {
            return Optional.empty();
        }
        return Optional.of(
                lasting
                        ? "is only available with long-term support: 'supportPlan' AKSLongTermSupport and 'sku.tier'"
                                + " Premium"
                        : "is not supported; supported are 1.34, 1.35 and 1.36");
    }

    /** The number behind the first dot. */
    static Optional<Integer> minor(String version) {
        Matcher matcher = FORM.matcher(version);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(2))) : Optional.empty();
    }

    /** The patch that a cluster of this version runs. */
    static String current(String version) {
        if (version.chars().filter(c -> c == '.').count() > 1) {
            return version;
        }
        return Stream.concat(STANDARD.stream(), LONG_TERM.stream())
                .filter(offered -> minor(offered).equals(minor(version)))
                .findFirst()
                .orElse(version);
    }
}
