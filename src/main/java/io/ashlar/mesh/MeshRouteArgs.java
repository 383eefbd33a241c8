package io.ashlar.mesh;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.mesh.plan.MeshRouteSpec;
import io.ashlar.mesh.plan.MeshRouteSpec.CircuitBreaker;
import io.ashlar.mesh.plan.MeshRouteSpec.RateLimit;
import io.ashlar.mesh.plan.MeshValidator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a {@link MeshRoute} is to be. */
public final class MeshRouteArgs extends ResourceArgs {
    @Import(name = "service", required = true)
    private final String service;

    @Import(name = "namespace", required = true)
    private final String namespace;

    @Import(name = "weights")
    private final Map<String, Integer> weights;

    private final MeshRouteSpec spec;
    private final KubernetesClusterRef cluster;
    private final List<Resource> first;

    private MeshRouteArgs(Builder builder) {
        this.spec = builder.spec();
        this.service = spec.service();
        this.namespace = spec.namespace();
        this.weights = spec.weights();
        this.cluster = builder.cluster;
        this.first = List.copyOf(builder.first);
    }

    /** Begins the description of the traffic of a service, by its namespace and name. */
    public static Builder builder(KubernetesClusterRef cluster, Ownership ownership, String namespace, String service) {
        return new Builder(cluster, ownership, namespace, service);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public MeshRouteArgs checked(String name) {
        MeshValidator.check(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public MeshRouteSpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    List<Resource> first() {
        return first;
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private static final int PORT = 8080;

        private final KubernetesClusterRef cluster;
        private final Ownership ownership;
        private final String namespace;
        private final String service;
        private final TreeMap<String, Integer> weights = new TreeMap<>();
        private final List<Resource> first = new ArrayList<>();
        private int port = PORT;
        private Optional<CircuitBreaker> breaker = Optional.empty();
        private Optional<RateLimit> rate = Optional.empty();

        private Builder(KubernetesClusterRef cluster, Ownership ownership, String namespace, String service) {
            this.cluster = cluster;
            this.ownership = ownership;
            this.namespace = namespace;
            this.service = service;
        }

        /** The service's port. Default: 8080. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The share of a service in the answers, in percent; all together are 100. Default: the service answers itself. */
        public Builder weight(String service, int percent) {
            weights.put(service, percent);
            return this;
        }

        /** When a pod is taken out of service. Default: never. */
        public Builder circuitBreaker(CircuitBreaker breaker) {
            this.breaker = Optional.of(breaker);
            return this;
        }

        /** How many requests from outside are let in. Default: all. */
        public Builder rateLimit(RateLimit rate) {
            this.rate = Optional.of(rate);
            return this;
        }

        /** What must be there first: the mesh, the way into the cluster, the services. */
        public Builder after(Collection<Resource> resources) {
            first.addAll(resources);
            return this;
        }

        private MeshRouteSpec spec() {
            return new MeshRouteSpec(service, namespace, ownership, port, weights, breaker, rate);
        }

        /** The description, unchecked. */
        public MeshRouteArgs build() {
            return new MeshRouteArgs(this);
        }
    }
}
