package io.ashlar.policies.security.aws.eks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Until when each Kubernetes version is in standard support on EKS.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html#kubernetes-release-calendar">Release
 *     calendar</a>, and its copy at https://endoflife.date/amazon-eks, both read 2026-11-21
 */
final class EksSupport {
    /** The oldest version of the table: every older one ended no later. */
    private static final int OLDEST = 28;

    private static final Map<Integer, LocalDate> ENDS = Map.of(
            OLDEST,
            LocalDate.of(2024, 11, 26),
            29,
            LocalDate.of(2025, 3, 23),
            30,
            LocalDate.of(2025, 7, 23),
            31,
            LocalDate.of(2025, 11, 26),
            32,
            LocalDate.of(2026, 3, 23),
            33,
            LocalDate.of(2026, 7, 29),
            34,
            LocalDate.of(2026, 12, 2),
            35,
            LocalDate.of(2027, 3, 27));
    private static final Pattern MINOR = Pattern.compile("1\\.(\\d{1,3})");

    private EksSupport() {}

    /** The last day of standard support; empty for a version that is newer than the table. */
    static Optional<LocalDate> endOf(String version) {
        Matcher parts = MINOR.matcher(version);
        return parts.matches()
                ? Optional.ofNullable(ENDS.get(Math.max(OLDEST, Integer.parseInt(parts.group(1)))))
                : Optional.empty();
    }
}
