package io.ashlar.ingress.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import java.util.List;
import java.util.Map;

/**
 * How requests are to come in, as the user wrote it.
 *
 * @param profile decides every default
 * @param cloud where the cluster runs
 * @param ownership the team that runs the platform, and the environment
 * @param kind how routes are written
 * @param domain the names that it answers: it and everything below
 * @param email of the account at Let's Encrypt, which writes there before a certificate ends
 * @param sources addresses that may send requests; empty for everybody
 * @param monitors whether Prometheus' operator is there to read monitors
 * @param certificateLabels labels of cert-manager's pods that its identity asks for
 * @param nameLabels labels of external-dns' pods that its identity asks for
 */
public record IngressSpec(
        Profile profile,
        ClusterCloud cloud,
        Ownership ownership,
        EntryKind kind,
        String domain,
        String email,
        List<String> sources,
        Monitors monitors,
        Map<String, String> certificateLabels,
        Map<String, String> nameLabels) {

    public IngressSpec {
        sources = List.copyOf(sources);
        certificateLabels = Map.copyOf(certificateLabels);
        nameLabels = Map.copyOf(nameLabels);
    }

    /** Two of everything where an outage is one. */
    int copies() {
        return profile == Profile.DEVELOPMENT ? 1 : 2;
    }

    /** Whether Prometheus' operator is there to read monitors. */
    public enum Monitors {
        /** It is, and they are made. */
        MADE,
        /** It is not yet. */
        LEFT_OUT
    }
}
