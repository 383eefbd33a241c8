package io.ashlar.kubernetes.aws;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Kubernetes versions in standard support on EKS, as of 2026-11-21. A version is in standard support for 14 months
 * after EKS took it up, then in extended support at six times the price.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html#kubernetes-release-calendar">Release calendar</a>
 */
enum EksVersion {
    /** In standard support until 2 December 2026. */
    V1_34("1.34", Optional.of(LocalDate.of(2026, 12, 2))),
    /** In standard support until 27 March 2027. */
    V1_35("1.35", Optional.of(LocalDate.of(2027, 3, 27))),
    /** The newest that the user guide names; the copy of its calendar read for this table had no date for it yet. */
    V1_36("1.36", Optional.empty());

    /**
     * The version that a cluster runs if none was asked for: not the newest, for which add-ons and charts are still being
     * released, and not one that leaves support within weeks.
     */
    static final EksVersion DEFAULT = V1_35;

    private final String text;
    private final Optional<LocalDate> standardSupportEnds;

    EksVersion(String text, Optional<LocalDate> standardSupportEnds) {
        this.text = text;
        this.standardSupportEnds = standardSupportEnds;
    }

    String text() {
        return text;
    }

    Optional<LocalDate> standardSupportEnds() {
        return standardSupportEnds;
    }

    static List<String> texts() {
        return Arrays.stream(values()).map(EksVersion::text).toList();
    }
}
