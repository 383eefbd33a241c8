package io.ashlar.sandbox.gcp.container;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Kubernetes versions of GKE, as far as a sandbox can know them: the service has a new patch every week.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/release-schedule">Release schedule</a>
 */
final class GkeVersions {
    /** Newest first. */
    static final List<String> OFFERED =
            List.of("1.36.2-gke.1000000", "1.35.5-gke.1000000", "1.34.8-gke.1000000", "1.33.12-gke.1000000");

    static final String DEFAULT = "1.35.5-gke.1000000";

    private static final Pattern FORM = Pattern.compile("(?:latest|-|1\\.(\\d+)(?:\\.\\d+)?(?:-gke\\.\\d+)?)");

    private GkeVersions() {}

    /** Whether this may be asked for. */
    static Optional<String> complaint(Object asked) {
        return FORM.matcher(String.valueOf(asked)).matches()
                ? Optional.empty()
                : Optional.of("must be a version like 1.35, 1.35.5-gke.1000000 or latest");
    }

    /** The number behind the first dot; empty for {@code latest}. */
    static Optional<Integer> minor(String version) {
        Matcher matcher = FORM.matcher(version);
        return matcher.matches() && matcher.group(1) != null
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }

    /** What a cluster runs that asks for this. */
    static String resolve(String asked) {
        return OFFERED.stream()
                .filter(offered -> asked.equals("latest") || minor(offered).equals(minor(asked)))
                .findFirst()
                .orElse(asked);
    }
}
