package io.ashlar.secretstore;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.plan.ClusterSecretsSpec;
import io.ashlar.secretstore.plan.ClusterSecretsSpec.Monitors;
import io.ashlar.secretstore.plan.ClusterSecretsValidator;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What {@link ClusterSecrets} are to be. It holds no value of a secret. */
public final class ClusterSecretsArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "cloud", required = true)
    private final String cloudKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "names", required = true)
    private final List<String> secretNames;

    private final ClusterSecretsSpec spec;
    private final KubernetesClusterRef cluster;
    private final ServiceAccountIdentityDriver identities;
    private final NamespaceReaderDriver readers;
    private final Map<SyncedSecret, SecretRef> secrets;
    private final Tags tags;
    private final String region;
    private final List<Resource> first;
    private final UnaryOperator<InstallStep> customize;

    private ClusterSecretsArgs(Builder builder) {
        this.secrets = Collections.unmodifiableMap(new LinkedHashMap<>(builder.secrets));
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.cloudKey = spec.cloud().name();
        this.owner = spec.ownership().owner();
        this.secretNames = spec.secrets().stream()
                .map(secret -> secret.namespace() + "/" + secret.name())
                .toList();
        this.cluster = builder.cluster;
        this.identities = builder.identities;
        this.readers = builder.readers;
        this.tags = builder.tags;
        this.region = builder.region;
        this.first = List.copyOf(builder.first);
        this.customize = builder.customize;
    }

    /**
     * Begins the description.
     *
     * @param cluster where secrets are written
     * @param cloud where the cluster runs, and the secrets are
     * @param identities makes identities on that cloud
     * @param readers makes those of namespaces: {@link FederatedReaders}, or AWS's own
     */
    public static Builder builder(
            KubernetesClusterRef cluster,
            ClusterCloud cloud,
            ServiceAccountIdentityDriver identities,
            NamespaceReaderDriver readers) {
        return new Builder(cluster, cloud, identities, readers);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ClusterSecretsArgs checked(String name) {
        Problems problems = ClusterSecretsValidator.check(name, spec);
        if (spec.cloud() == ClusterCloud.AWS) {
            identities.check(ClusterSecrets.operatorIdentity(name), cluster, problems);
        }
        problems.throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public ClusterSecretsSpec spec() {
        return spec;
    }

    /** The cluster. */
    public KubernetesClusterRef cluster() {
        return cluster;
    }

    ServiceAccountIdentityDriver identities() {
        return identities;
    }

    NamespaceReaderDriver readers() {
        return readers;
    }

    Map<SyncedSecret, SecretRef> secrets() {
        return secrets;
    }

    /** Tags of what is made in the cloud. */
    public Tags tags() {
        return tags;
    }

    List<Resource> first() {
        return first;
    }

    Map<String, Output<?>> later() {
        Map<String, Output<?>> later = new TreeMap<>();
        later.put("cluster.region", Output.of(region));
        secrets.forEach((synced, secret) -> {
            Output<SecretPlace> place = secret.secretId().applyValue(SecretPlace::of);
            later.put(synced.reference(), place.applyValue(SecretPlace::key));
            later.put(synced.reference() + ".vault", place.applyValue(SecretPlace::store));
            later.put(synced.reference() + ".project", place.applyValue(SecretPlace::store));
        });
        return later;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private final KubernetesClusterRef cluster;
        private final ClusterCloud cloud;
        private final ServiceAccountIdentityDriver identities;
        private final NamespaceReaderDriver readers;
        private final Map<SyncedSecret, SecretRef> secrets = new LinkedHashMap<>();
        private final List<Resource> first = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private Duration refresh = Duration.ofHours(1);
        private Monitors monitors = Monitors.LEFT_OUT;
        private Tags tags = Tags.none();
        private String owner = "";
        private String region = "";
        private Optional<String> environment = Optional.empty();
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();

        private Builder(
                KubernetesClusterRef cluster,
                ClusterCloud cloud,
                ServiceAccountIdentityDriver identities,
                NamespaceReaderDriver readers) {
            this.cluster = cluster;
            this.cloud = cloud;
            this.identities = identities;
            this.readers = readers;
        }

        /** What the environment is built to withstand. Default: production. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The team that runs the platform. Required. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = Optional.of(name);
            return this;
        }

        /** The region of the secrets, on AWS. */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /** A secret that becomes one of a namespace. */
        public Builder secret(SyncedSecret synced, SecretRef secret) {
            secrets.put(synced, secret);
            return this;
        }

        /**
         * How often the cloud is asked whether a value changed, which is how long a rotated one takes to arrive. Default: an
         * hour. Each time costs a request; AWS takes $0.05 for 10,000.
         *
         * @see <a href="https://aws.amazon.com/secrets-manager/pricing/">Prices</a>
         */
        public Builder refresh(Duration refresh) {
            this.refresh = refresh;
            return this;
        }

        /** Whether monitors are made. Default: they are not; Prometheus' operator must be in the cluster first. */
        public Builder monitors(Monitors monitors) {
            this.monitors = monitors;
            return this;
        }

        /** Tags of what is made in the cloud. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** What must be there first, such as the namespaces. */
        public Builder after(Collection<Resource> resources) {
            first.addAll(resources);
            return this;
        }

        /** Sees every object and chart last. Default: changes nothing. */
        public Builder customize(UnaryOperator<InstallStep> customize) {
            this.customize = customize;
            return this;
        }

        private ClusterSecretsSpec spec() {
            return new ClusterSecretsSpec(
                    profile,
                    cloud,
                    new Ownership(owner, environment.orElse(profile.key())),
                    new ArrayList<>(secrets.keySet()),
                    refresh,
                    monitors);
        }

        /** The description, unchecked. */
        public ClusterSecretsArgs build() {
            return new ClusterSecretsArgs(this);
        }
    }
}
