package io.ashlar.workload;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.workload.plan.Caller;
import io.ashlar.workload.plan.Probes;
import io.ashlar.workload.plan.Rollout;
import io.ashlar.workload.plan.Running;
import io.ashlar.workload.plan.Scaling;
import io.ashlar.workload.plan.ServiceSpec;
import io.ashlar.workload.plan.WorkloadValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a {@link Service} is to be. */
public final class ServiceArgs extends ResourceArgs {
    @Import(name = "pods", required = true)
    private final PodArgs pods;

    @Import(name = "port", required = true)
    private final Integer port;

    @Import(name = "replicas")
    private final @Nullable Integer replicas;

    @Import(name = "mostReplicas")
    private final @Nullable Integer mostReplicas;

    @Import(name = "hosts")
    private final List<String> hosts;

    private final ServiceSpec spec;
    private final KubernetesClusterRef cluster;
    private final UnaryOperator<Manifest> customize;

    private ServiceArgs(Builder builder) {
        this.spec = builder.spec();
        this.pods = builder.pods;
        this.port = spec.running().port();
        this.replicas = spec.running().replicas().orElse(null);
        this.mostReplicas = spec.running().scaling().map(Scaling::most).orElse(null);
        this.hosts = spec.hosts();
        this.cluster = builder.cluster;
        this.customize = builder.customize;
    }

    /** Begins the description of a service of these pods in this cluster. */
    public static Builder builder(KubernetesClusterRef cluster, PodArgs pods) {
        return new Builder(cluster, pods);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ServiceArgs checked(String name) {
        WorkloadValidator.service(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public ServiceSpec spec() {
        return spec;
    }

    PodArgs pods() {
        return pods;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return Customizing.each(plan, customize);
    }

    /** Collects the description; nothing is checked before the service is made. */
    public static final class Builder {
        private static final int PORT = 8080;

        private final KubernetesClusterRef cluster;
        private final PodArgs pods;
        private final List<Caller> callers = new ArrayList<>();
        private final List<String> hosts = new ArrayList<>();
        private int port = PORT;
        private Probes probes = Probes.USUAL;
        private Rollout rollout = Rollout.QUARTERS;
        private UnaryOperator<Manifest> customize = UnaryOperator.identity();
        private @Nullable Integer replicas;
        private @Nullable Scaling scaling;
        private @Nullable String metricsPath;
        private @Nullable Entry entry;

        private Builder(KubernetesClusterRef cluster, PodArgs pods) {
            this.cluster = cluster;
            this.pods = pods;
        }

        /** The port that the pods listen on. Default: 8080. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Paths that answer whether a pod lives and is ready. Default: {@code /health} and {@code /ready}. */
        public Builder probes(String health, String ready) {
            this.probes = new Probes(health, ready);
            return this;
        }

        /** How many pods run. Default: 1 in development, 2 in staging, 5 in production. */
        public Builder replicas(int replicas) {
            this.replicas = replicas;
            return this;
        }

        /**
         * An autoscaler in place of a fixed number.
         *
         * @param fewest pods when nothing happens
         * @param most pods, whatever happens; this is the bound of the cost
         * @param cpuPercent average use of the requested processor time that it keeps to
         */
        public Builder scaling(int fewest, int most, int cpuPercent) {
            this.scaling = new Scaling(fewest, most, cpuPercent);
            return this;
        }

        /** How a new version takes the place of the old: numbers or percentages. Default: 25% and 25%. */
        public Builder rollout(String maxSurge, String maxUnavailable) {
            this.rollout = new Rollout(maxSurge, maxUnavailable);
            return this;
        }

        /** Somebody who may send requests. Default: nobody but the way into the cluster, if there are hosts. */
        public Builder calledBy(Caller caller) {
            callers.add(caller);
            return this;
        }

        /** Where it answers Prometheus, such as {@code /metrics}. Default: nowhere. The operator must be in the cluster. */
        public Builder metrics(String path) {
            this.metricsPath = path;
            return this;
        }

        /** A name outside that leads to it, over HTTPS. Default: none. */
        public Builder host(String host, Entry entry) {
            this.hosts.add(host);
            this.entry = entry;
            return this;
        }

        /** Sees every object last, in Kubernetes' own words. Default: changes nothing. */
        public Builder customize(UnaryOperator<Manifest> customize) {
            this.customize = customize;
            return this;
        }

        private ServiceSpec spec() {
            return new ServiceSpec(
                    pods.spec(),
                    new Running(port, probes, Optional.ofNullable(replicas), Optional.ofNullable(scaling), rollout),
                    callers,
                    Optional.ofNullable(metricsPath),
                    hosts,
                    Optional.ofNullable(entry));
        }

        /** The description, unchecked. */
        public ServiceArgs build() {
            return new ServiceArgs(this);
        }
    }
}
