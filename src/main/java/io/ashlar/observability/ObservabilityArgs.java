package io.ashlar.observability;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.observability.plan.Exporter;
import io.ashlar.observability.plan.Keeping;
import io.ashlar.observability.plan.LogStore;
import io.ashlar.observability.plan.ObservabilitySpec;
import io.ashlar.observability.plan.ObservabilityValidator;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an {@link Observability} is to be. */
public final class ObservabilityArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "cloud", required = true)
    private final String cloudKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "logs", required = true)
    private final String logs;

    @Import(name = "services")
    private final List<String> services;

    @Import(name = "exporters")
    private final List<String> exporters;

    @Import(name = "monthlyBudget", required = true)
    private final double monthlyBudget;

    private final ObservabilitySpec spec;
    private final KubernetesClusterRef cluster;
    private final Map<String, Output<?>> later;
    private final List<Resource> first;
    private final UnaryOperator<InstallStep> customize;

    private ObservabilityArgs(Builder builder) {
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.cloudKey = spec.cloud().name();
        this.owner = spec.ownership().owner();
        this.logs = spec.logs().name();
        this.services = spec.objectives().stream().map(Slo::service).toList();
        this.exporters = List.copyOf(spec.exporters().keySet());
        this.monthlyBudget = spec.monthlyBudget();
        this.cluster = builder.cluster;
        this.later = Map.copyOf(builder.later);
        this.first = List.copyOf(builder.first);
        this.customize = builder.customize;
    }

    /**
     * Begins the description.
     *
     * @param cloud where the cluster runs
     * @param owner the team that runs the platform
     * @param monthlyBudget dollars that the cluster may cost a month
     */
    public static Builder builder(
            KubernetesClusterRef cluster, ClusterCloud cloud, String owner, double monthlyBudget) {
        return new Builder(cluster, cloud, owner, monthlyBudget);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ObservabilityArgs checked(String name) {
        ObservabilityValidator.check(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public ObservabilitySpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    Map<String, Output<?>> later() {
        return later;
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
        private final ClusterCloud cloud;
        private final String owner;
        private final double monthlyBudget;
        private final List<Slo> objectives = new ArrayList<>();
        private final Map<String, Exporter> exporters = new TreeMap<>();
        private final Map<String, Output<?>> later = new TreeMap<>();
        private final List<Resource> first = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private LogStore logs = LogStore.LOKI;
        private Keeping keeping = Keeping.ON_VOLUMES;
        private String runbooks = "";
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();
        private @Nullable String environment;
        private @Nullable String storageClass;

        private Builder(KubernetesClusterRef cluster, ClusterCloud cloud, String owner, double monthlyBudget) {
            this.cluster = cluster;
            this.cloud = cloud;
            this.owner = owner;
            this.monthlyBudget = monthlyBudget;
        }

        /** What the environment is built to withstand. Default: production. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = name;
            return this;
        }

        /** What a service promises: it gets recordings, alerts and a place on the dashboard. Default: nobody promises anything. */
        public Builder objective(Slo objective) {
            objectives.add(objective);
            return this;
        }

        /** What keeps logs. Default: Loki. Elasticsearch (row C6) takes about ten times the memory, 4 GiB a copy in production. */
        public Builder logs(LogStore store) {
            this.logs = store;
            return this;
        }

        /**
         * Where logs and traces lie. Default: on a volume each, which is refused in production. About $0.02 a GiB and month.
         *
         * @param region of the store, which AWS asks for
         */
        public Builder keptIn(TelemetryBucket logs, TelemetryBucket traces, String region) {
            this.keeping = Keeping.IN_OBJECT_STORES;
            later.put("logs.region", Output.of(region));
            later.put("traces.endpoint", Output.of("s3." + region + ".amazonaws.com"));
            bucket("logs", logs);
            bucket("traces", traces);
            return this;
        }

        private void bucket(String kind, TelemetryBucket bucket) {
            later.put(kind + ".bucket", bucket.bucket());
            later.put(kind + ".annotations", bucket.identity().annotations());
            later.put(kind + ".pod-labels", Output.of(bucket.identity().podLabels()));
            bucket.account().ifPresent(account -> later.put(kind + ".account", account));
            first.addAll(bucket.identity().parts());
        }

        /** The cluster's class of volumes. Default: its own default class. */
        public Builder storageClass(String name) {
            this.storageClass = name;
            return this;
        }

        /** Address below which this library's {@code docs/runbooks} can be read, with a slash at the end. Required. */
        public Builder runbooks(String address) {
            this.runbooks = address;
            return this;
        }

        /**
         * Reads a Postgres' own statistics. The user needs {@code pg_monitor} and no more.
         *
         * @param name what it is called on dashboards and in alerts
         * @param user who the exporter is
         * @param secret Kubernetes secret in the namespace {@code observability} that something else keeps
         * @param key key of the password in it
         */
        public Builder postgres(String name, PostgresRef server, String user, String secret, String key) {
            exporters.put(name, new Exporter(Exporter.Kind.POSTGRES, user, secret, key));
            later.put("exporter." + name + ".host", server.host());
            later.put("exporter." + name + ".port", server.port().applyValue(String::valueOf));
            return this;
        }

        /** Reads a Redis' own statistics, over TLS. As for {@link #postgres}. */
        public Builder redis(String name, RedisRef server, String user, String secret, String key) {
            exporters.put(name, new Exporter(Exporter.Kind.REDIS, user, secret, key));
            later.put(
                    "exporter." + name + ".address",
                    Output.format("rediss://%s:%s", server.host(), server.port().applyValue(String::valueOf)));
            return this;
        }

        /** What has to be there before: {@code monitoring.metrics().orElseThrow().operator()}, whose kinds are made here. */
        public Builder after(Resource resource) {
            first.add(resource);
            return this;
        }

        /** Sees every object and chart last. Default: changes nothing. */
        public Builder customize(UnaryOperator<InstallStep> customize) {
            this.customize = customize;
            return this;
        }

        private ObservabilitySpec spec() {
            return new ObservabilitySpec(
                    profile,
                    cloud,
                    new Ownership(owner, environment == null ? profile.key() : environment),
                    objectives,
                    monthlyBudget,
                    runbooks,
                    logs,
                    keeping,
                    Optional.ofNullable(storageClass),
                    exporters);
        }

        /** The description, unchecked. */
        public ObservabilityArgs build() {
            return new ObservabilityArgs(this);
        }
    }
}
