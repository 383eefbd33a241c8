package io.ashlar.baseline.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import java.util.List;
import java.util.Optional;

/**
 * What every cluster has, as the user wrote it.
 *
 * @param profile decides every default
 * @param cloud where the cluster runs
 * @param ownership the team that runs the platform, and the environment
 * @param namespaces the teams' namespaces
 * @param operators groups that keep the cluster running
 * @param autoscaler who adds nodes, if not the cloud
 * @param rightSizing whether the Vertical Pod Autoscaler is installed
 * @param encrypted whether disks are under the environment's key
 * @param metricsServer whether metrics-server is installed; AKS and GKE bring their own
 */
public record BaselineSpec(
        Profile profile,
        ClusterCloud cloud,
        Ownership ownership,
        List<TeamNamespace> namespaces,
        List<String> operators,
        Optional<Autoscaler> autoscaler,
        RightSizing rightSizing,
        DiskKey encrypted,
        MetricsServer metricsServer) {

    public BaselineSpec {
        namespaces = List.copyOf(namespaces);
        operators = List.copyOf(operators);
    }

    /** Who adds nodes: what was chosen, or the cloud. */
    Autoscaler scaler() {
        return autoscaler.orElse(Autoscaler.CLOUD);
    }

    /** Whether the Vertical Pod Autoscaler is installed. */
    public enum RightSizing {
        /** It is, and gives advice. */
        INSTALLED,
        /** It is not. */
        LEFT_OUT
    }

    /** What disks are encrypted with. */
    public enum DiskKey {
        /** The key that is handed in. */
        OF_THE_ENVIRONMENT,
        /** The cloud's own, which every cloud uses when it is told of no other. */
        OF_THE_CLOUD
    }

    /** Whether metrics-server is installed. */
    public enum MetricsServer {
        /** By this component. */
        INSTALLED,
        /** By somebody else: the cloud, or an add-on. */
        THERE_ALREADY
    }
}
