package io.ashlar.secretstore.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import java.time.Duration;
import java.util.List;

/**
 * How secrets come into the cluster, as the user wrote it.
 *
 * @param profile decides every default
 * @param cloud where the cluster runs, and the secrets are
 * @param ownership the team that runs the platform, and the environment
 * @param secrets what is written where
 * @param refresh how often the cloud is asked whether a value changed
 * @param monitors whether Prometheus' operator is there to read monitors
 */
public record ClusterSecretsSpec(
        Profile profile,
        ClusterCloud cloud,
        Ownership ownership,
        List<SyncedSecret> secrets,
        Duration refresh,
        Monitors monitors) {

    public ClusterSecretsSpec {
        secrets = List.copyOf(secrets);
    }

    /** The namespaces that secrets are written into, each once, in order. */
    public List<String> namespaces() {
        return secrets.stream().map(SyncedSecret::namespace).distinct().toList();
    }

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
