package io.ashlar.gitops.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Ownership;
import java.util.List;
import java.util.Optional;

/**
 * How Git becomes what runs, as the user wrote it.
 *
 * @param profile decides every default
 * @param ownership the team that runs the platform, and the environment
 * @param host under which people reach it, such as {@code argocd.example.com}
 * @param signOn who says who people are; empty leaves the first password as the only way in
 * @param projects what may be deployed where
 * @param applications what is
 * @param monitors whether Prometheus' operator is there to read monitors
 */
public record GitOpsSpec(
        Profile profile,
        Ownership ownership,
        String host,
        Optional<SingleSignOn> signOn,
        List<Project> projects,
        List<Application> applications,
        Monitors monitors) {

    public GitOpsSpec {
        projects = List.copyOf(projects);
        applications = List.copyOf(applications);
    }

    boolean isHighlyAvailable() {
        return profile != Profile.DEVELOPMENT;
    }

    /** Whether Prometheus' operator is there to read monitors. */
    public enum Monitors {
        /** It is, and they are made. */
        MADE,
        /** It is not yet. */
        LEFT_OUT
    }
}
