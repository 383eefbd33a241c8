package io.ashlar.stateful;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.stateful.plan.DataServiceSpec;
import io.ashlar.stateful.plan.DataServiceSpec.Monitors;
import io.ashlar.stateful.plan.DataServiceValidator;
import io.ashlar.stateful.plan.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a {@link DataService} is to be. */
public final class DataServiceArgs extends ResourceArgs {
    @Import(name = "kind", required = true)
    private final String kind;

    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "namespace", required = true)
    private final String namespace;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "servers", required = true)
    private final Integer servers;

    private final DataServiceSpec spec;
    private final KubernetesClusterRef cluster;
    private final List<Resource> first;
    private final UnaryOperator<InstallStep> customize;

    private DataServiceArgs(Builder builder) {
        this.spec = builder.spec();
        this.kind = spec.kind().name();
        this.profileKey = spec.profile().key();
        this.namespace = spec.namespace();
        this.owner = spec.ownership().owner();
        this.servers = spec.servers();
        this.cluster = builder.cluster;
        this.first = List.copyOf(builder.first);
        this.customize = builder.customize;
    }

    /** Begins the description of a service of this kind. */
    public static Builder builder(KubernetesClusterRef cluster, Kind kind) {
        return new Builder(cluster, kind);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public DataServiceArgs checked(String name) {
        DataServiceValidator.check(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public DataServiceSpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    List<Resource> first() {
        return first;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private final KubernetesClusterRef cluster;
        private final Kind kind;
        private final List<String> callers = new ArrayList<>();
        private final List<Resource> first = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private Monitors monitors = Monitors.LEFT_OUT;
        private String namespace = "";
        private String owner = "";
        private String storageClass = "block-retained";
        private Optional<String> environment = Optional.empty();
        private Optional<Integer> servers = Optional.empty();
        private Optional<Integer> storageGib = Optional.empty();
        private Optional<Compute> compute = Optional.empty();
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();

        private Builder(KubernetesClusterRef cluster, Kind kind) {
            this.cluster = cluster;
            this.kind = kind;
        }

        /** What the environment is built to withstand. Default: production. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Where it lives. Required; the namespace is made by others. */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** The team that it belongs to. Required. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = Optional.of(name);
            return this;
        }

        /** How many servers. Default: 1 in development, 3 elsewhere, each on a node of its own. */
        public Builder servers(int servers) {
            this.servers = Optional.of(servers);
            return this;
        }

        /** Disk of each. Default: 10 GiB in development, 20 in staging, 100 in production; the cloud charges each GiB. */
        public Builder storageGib(int gib) {
            this.storageGib = Optional.of(gib);
            return this;
        }

        /** Where disks come from. Default: {@code block-retained} of the cluster's baseline, whose disks outlive their claim. */
        public Builder storageClass(String name) {
            this.storageClass = name;
            return this;
        }

        /** What each asks for. Default: 512Mi in development, 1Gi in staging, 1 processor and 4Gi in production. */
        public Builder compute(Compute compute) {
            this.compute = Optional.of(compute);
            return this;
        }

        /** An application that may reach it. Default: none. */
        public Builder calledBy(String namespace, String application) {
            callers.add(namespace + "/" + application);
            return this;
        }

        /** Whether monitors are made. Default: they are not; Prometheus' operator must be in the cluster first. */
        public Builder monitors(Monitors monitors) {
            this.monitors = monitors;
            return this;
        }

        /** What must be there first: the namespace, and {@link Operators#ready()}. */
        public Builder after(Collection<Resource> resources) {
            first.addAll(resources);
            return this;
        }

        /** Sees every object and chart last. Default: changes nothing. */
        public Builder customize(UnaryOperator<InstallStep> customize) {
            this.customize = customize;
            return this;
        }

        private DataServiceSpec spec() {
            return new DataServiceSpec(
                    kind,
                    profile,
                    namespace,
                    new Ownership(owner, environment.orElse(profile.key())),
                    servers,
                    storageGib,
                    storageClass,
                    compute,
                    callers,
                    monitors);
        }

        /** The description, unchecked. */
        public DataServiceArgs build() {
            return new DataServiceArgs(this);
        }
    }
}
