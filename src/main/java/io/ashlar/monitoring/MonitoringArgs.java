package io.ashlar.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.SubscriptionPlan;
import io.ashlar.monitoring.plan.MonitoringSpec;
import io.ashlar.monitoring.plan.MonitoringSpec.Subscription;
import io.ashlar.monitoring.plan.MonitoringValidator;
import io.ashlar.monitoring.plan.Watched;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Monitoring} is to be. */
public final class MonitoringArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "watched")
    private final List<String> watchedNames;

    @Import(name = "subscriptions")
    private final Map<String, Output<String>> addresses;

    @Import(name = "latencyGoalSeconds")
    private final double latencyGoalSeconds;

    @Import(name = "encryptionKeyId", required = true)
    private final Output<String> encryptionKeyId;

    @Import(name = "clusterName")
    private final @Nullable Output<String> clusterName;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final MonitoringDriver driver;
    private final MonitoringSpec spec;
    private final Map<String, Output<List<String>>> dimensions;
    private final @Nullable KubernetesClusterRef cluster;

    private MonitoringArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.watchedNames =
                spec.watched().stream().map(MonitoringArgs::nameOf).sorted().toList();
        this.addresses = new TreeMap<>(builder.addresses);
        this.latencyGoalSeconds = spec.latencyGoal().toMillis() / 1000.0;
        this.encryptionKeyId =
                Objects.requireNonNull(builder.encryptionKey, "encryptionKey").keyId();
        this.cluster = builder.cluster;
        this.clusterName = cluster == null ? null : cluster.clusterName();
        this.tags = builder.tags.values();
        this.dimensions = builder.allDimensions();
    }

    /** A builder for monitoring made by this driver. */
    public static Builder builder(MonitoringDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public MonitoringSpec spec() {
        return spec;
    }

    /** ARN of the key that encrypts topics and logs. */
    public Output<String> encryptionKeyId() {
        return encryptionKeyId;
    }

    /** The cluster that is watched, if there is one. */
    public Optional<KubernetesClusterRef> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** Where a planned subscription goes. */
    public Output<String> address(SubscriptionPlan subscription) {
        return Objects.requireNonNull(addresses.get(nameOf(subscription.tier(), subscription.key())));
    }

    /** The cloud's id of what a planned alarm watches. */
    public Output<String> dimension(AlarmPlan alarm) {
        return Objects.requireNonNull(dimensions.get(nameOf(alarm.watched())))
                .applyValue(ids -> ids.get(alarm.node() - 1));
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    MonitoringDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public MonitoringArgs checked(String name) {
        MonitoringValidator.check(name, spec, driver.alerting().offering());
        return this;
    }

    private static String nameOf(Watched watched) {
        return watched.kind() + "-" + watched.key();
    }

    private static String nameOf(AlertTier tier, String key) {
        return tier.key() + "-" + key;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        /** The key under which a component watches its one cluster. */
        private static final String CLUSTER = "main";

        /** Row B13: 95 of 100 answers within 200 ms. */
        private static final Duration LATENCY_GOAL = Duration.ofMillis(200);

        private final MonitoringDriver driver;
        private final List<Subscription> subscriptions = new ArrayList<>();
        private final Map<String, Output<String>> addresses = new TreeMap<>();
        private final List<Watched> watched = new ArrayList<>();
        private final Map<String, Output<List<String>>> dimensions = new TreeMap<>();
        private Profile profile = Profile.PRODUCTION;
        private Duration latencyGoal = LATENCY_GOAL;
        private @Nullable KubernetesClusterRef cluster;
        private ClusterMonitoring inCluster = ClusterMonitoring.asProfile();
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();

        private Builder(MonitoringDriver driver) {
            this.driver = driver;
        }

        /**
         * What the environment withstands. Outside production no alert is more than a warning. Default:
         * {@link Profile#PRODUCTION}.
         */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Tells somebody of a tier's alerts. Production needs one for critical and one for warning alerts. E-mails cost $2
         * per 100,000 after the first 1,000 a month, https deliveries $0.06 per 100,000 after the first 100,000
         * (https://aws.amazon.com/sns/pricing/).
         *
         * @param key the user's name of the subscriber: 1 to 40 lower-case letters, digits and dashes
         */
        public Builder subscribe(AlertTier tier, String key, Delivery delivery, String address) {
            subscriptions.add(new Subscription(key, tier, delivery, Optional.of(address)));
            addresses.put(nameOf(tier, key), Output.of(address));
            return this;
        }

        /** As above, for an address that holds a key: give it as a secret. */
        public Builder subscribe(AlertTier tier, String key, Delivery delivery, Output<String> address) {
            subscriptions.add(new Subscription(key, tier, delivery, Optional.empty()));
            addresses.put(nameOf(tier, key), address);
            return this;
        }

        /** Watches a database. Five to seven alarms at $0.10 a month each (https://aws.amazon.com/cloudwatch/pricing/). */
        public Builder watch(String key, PostgresRef postgres, DatabaseFacts facts) {
            return watch(new Watched.Database(key, facts), postgres.serverName().applyValue(List::of));
        }

        /** Watches a read replica by its server id. As a database, and one alarm more for its lag. */
        public Builder watchReplica(String key, Output<String> serverId, DatabaseFacts facts) {
            return watch(new Watched.Replica(key, facts), serverId.applyValue(List::of));
        }

        /**
         * Watches a cache. Four alarms for each node at $0.10 a month each.
         *
         * @param nodes how many nodes it has
         * @param processors virtual CPUs of a node
         */
        public Builder watch(String key, RedisRef redis, int nodes, int processors) {
            return watch(new Watched.Cache(key, nodes, processors), redis.nodeIds());
        }

        /** Watches a NAT gateway by its id; the key is best its zone. Two alarms at $0.10 a month each. */
        public Builder watchNat(String key, Output<String> natId) {
            return watch(new Watched.Nat(key), natId.applyValue(List::of));
        }

        /**
         * Watches an HTTP load balancer. Three alarms at $0.10 a month each.
         *
         * @param arnSuffix the end of its ARN, {@code app/<name>/<id>}: the dimension of its metrics
         */
        public Builder watchLoadBalancer(String key, Output<String> arnSuffix) {
            return watch(new Watched.LoadBalancer(key), arnSuffix.applyValue(List::of));
        }

        /** The time in which 95 of 100 answers must come. Default: 200 ms in every profile (row B13). */
        public Builder latencyGoal(Duration goal) {
            this.latencyGoal = goal;
            return this;
        }

        /**
         * Watches a cluster's control plane, three alarms at $0.10 a month each, and runs Prometheus, Alertmanager and
         * Grafana inside as the profile says. Default: no cluster.
         */
        public Builder cluster(KubernetesClusterRef cluster) {
            return cluster(cluster, ClusterMonitoring.asProfile());
        }

        /** As above, with what the profile does not decide. */
        public Builder cluster(KubernetesClusterRef cluster, ClusterMonitoring inCluster) {
            this.cluster = cluster;
            this.inCluster = inCluster;
            return this;
        }

        /** The key that encrypts topics and logs. Required. */
        public Builder encryptionKey(EncryptionKeyRef key) {
            this.encryptionKey = key;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public MonitoringArgs build() {
            return new MonitoringArgs(this);
        }

        /** What is watched because there is a cluster. */
        private Map<Watched, Output<List<String>>> ofCluster() {
            Map<Watched, Output<List<String>>> things = new LinkedHashMap<>();
            if (cluster != null) {
                Output<List<String>> name = cluster.clusterName().applyValue(List::of);
                things.put(new Watched.Cluster(CLUSTER), name);
                if (inCluster.shipsLogs(profile)) {
                    things.put(new Watched.ClusterNodes(CLUSTER), name);
                }
            }
            return things;
        }

        private Map<String, Output<List<String>>> allDimensions() {
            Map<String, Output<List<String>>> all = new TreeMap<>(dimensions);
            ofCluster().forEach((thing, ids) -> all.put(nameOf(thing), ids));
            return all;
        }

        private Builder watch(Watched thing, Output<List<String>> ids) {
            watched.add(thing);
            dimensions.put(nameOf(thing), ids);
            return this;
        }

        private MonitoringSpec spec() {
            List<Watched> all = new ArrayList<>(watched);
            all.addAll(ofCluster().keySet());
            return new MonitoringSpec(
                    profile,
                    subscriptions,
                    all,
                    latencyGoal,
                    cluster == null ? Optional.empty() : Optional.of(inCluster.spec()));
        }
    }
}
