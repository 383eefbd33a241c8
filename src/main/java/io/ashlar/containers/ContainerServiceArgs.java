package io.ashlar.containers;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.containers.plan.ContainerServiceSpec;
import io.ashlar.containers.plan.ContainerServiceSpec.Bounds;
import io.ashlar.containers.plan.ContainerServiceSpec.Part;
import io.ashlar.containers.plan.ContainerServiceValidator;
import io.ashlar.containers.plan.ContainerSize;
import io.ashlar.containers.plan.Ingress;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.loadbalancer.LoadBalancerRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.registry.ContainerRegistryRef;
import io.ashlar.secrets.SecretRef;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link ContainerService} is to be. */
public final class ContainerServiceArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "image", required = true)
    private final @Nullable Output<String> image;

    @Import(name = "networkId", required = true)
    private final @Nullable Output<String> networkId;

    @Import(name = "shape")
    private final Map<String, String> shape;

    @Import(name = "encryptionKeyId")
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final ContainerServiceDriver driver;
    private final ContainerServiceSpec spec;
    private final @Nullable NetworkRef network;
    private final SortedMap<String, Output<String>> environment;
    private final SortedMap<String, SecretRef> secrets;
    private final @Nullable Door door;
    private final @Nullable PullSource source;

    private ContainerServiceArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.network = builder.network;
        this.environment = Collections.unmodifiableSortedMap(new TreeMap<>(builder.environment));
        this.secrets = Collections.unmodifiableSortedMap(new TreeMap<>(builder.secrets));
        this.door = builder.door;
        this.source = builder.source;
        this.profileKey = spec.profile().key();
        this.image = builder.image;
        this.networkId = builder.network == null ? null : builder.network.networkId();
        this.shape = spec.described();
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for a service made by this driver. */
    public static Builder builder(ContainerServiceDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public ContainerServiceSpec spec() {
        return spec;
    }

    /** The image, with its tag or digest. */
    public Output<String> image() {
        return Optional.ofNullable(image).orElseThrow();
    }

    /** The network that it reaches, and is reached from. */
    public NetworkRef network() {
        return Optional.ofNullable(network).orElseThrow();
    }

    /** Plain variables by name. */
    public SortedMap<String, Output<String>> environment() {
        return environment;
    }

    /** Variables that hold secrets, by name. */
    public SortedMap<String, SecretRef> secrets() {
        return secrets;
    }

    /** The load balancer that it stands behind. */
    public Door door() {
        return Optional.ofNullable(door).orElseThrow();
    }

    /** The registry that its image is in, if the right to pull is to be granted. */
    public Optional<PullSource> source() {
        return Optional.ofNullable(source);
    }

    /** The key that encrypts what is kept of it, on a cloud that lets one choose. */
    public Output<String> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    ContainerServiceDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ContainerServiceArgs checked(String name) {
        ContainerServiceValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final ContainerServiceDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Output<String> image;
        private @Nullable String plainImage;
        private @Nullable NetworkRef network;
        private int port = 8080;
        private String healthPath = "/health";
        private Ingress ingress = Ingress.PRIVATE;
        private final Map<String, Output<String>> environment = new TreeMap<>();
        private Map<String, SecretRef> secrets = Map.of();
        private @Nullable ContainerSize size;
        private @Nullable Bounds bounds;
        private @Nullable Integer cpuTarget;
        private @Nullable Door door;
        private @Nullable PullSource source;
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();
        private final Set<Part> given = EnumSet.noneOf(Part.class);

        private Builder(ContainerServiceDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The image, with a tag that says which version it is, or a digest. Required. */
        public Builder image(String image) {
            image(Output.of(image)).plainImage = image;
            return this;
        }

        /** The same, known later. */
        public Builder image(Output<String> image) {
            given.add(Part.IMAGE);
            this.plainImage = null;
            this.image = image;
            return this;
        }

        /** Where to be granted the right to pull. Default: nowhere, for public images and Google Cloud's own project. */
        public Builder pulledFrom(ContainerRegistryRef registry, String repository) {
            this.source = new PullSource(registry, repository);
            return this;
        }

        /** The network that it reaches, and is reached from when it is private. Required. */
        public Builder network(NetworkRef network) {
            given.add(Part.NETWORK);
            this.network = network;
            return this;
        }

        /** The port that the container listens on, in plain HTTP; it is told by the variable {@code PORT}. Default: 8080. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The path that answers 200 when it can serve. Default: {@code /health}. */
        public Builder healthPath(String path) {
            this.healthPath = path;
            return this;
        }

        /** Who may call it. Default: {@link Ingress#PRIVATE}; opening it to the internet is said by name. */
        public Builder ingress(Ingress ingress) {
            this.ingress = ingress;
            return this;
        }

        /** A plain variable, readable in the cloud's console: secrets go to {@link #secrets}. */
        public Builder variable(String name, Output<String> value) {
            environment.put(name, value);
            return this;
        }

        /** Plain variables by name, beside those already given. */
        public Builder environment(Map<String, String> variables) {
            variables.forEach((name, value) -> environment.put(name, Output.of(value)));
            return this;
        }

        /** Variables that hold secrets, by name: the cloud reads each when an instance starts. Default: none. */
        public Builder secrets(Map<String, SecretRef> secrets) {
            this.secrets = Map.copyOf(secrets);
            return this;
        }

        /** Processor and memory of each instance. Default: {@link ContainerSize#ONE}, about $36 a month each on Fargate. */
        public Builder size(ContainerSize size) {
            this.size = size;
            return this;
        }

        /**
         * How many instances there are at least and at most, 1 to 1,000. It begins with the least. Default: 1 to 2 in
         * development, 2 to 4 in staging, 2 to 10 in production.
         */
        public Builder instances(int least, int most) {
            this.bounds = new Bounds(least, most);
            return this;
        }

        /** Percent of processor use above which instances are added, 10 to 90. Default: 70; Cloud Run keeps its own 60. */
        public Builder cpuTarget(int percent) {
            this.cpuTarget = percent;
            return this;
        }

        /**
         * The load balancer that it stands behind, and the host name that leads to it. Required on AWS, where containers have
         * no HTTPS of their own; Azure and Google Cloud bring theirs and refuse it.
         */
        public Builder behind(LoadBalancerRef loadBalancer, String hostName) {
            given.add(Part.LOAD_BALANCER);
            this.door = new Door(loadBalancer, hostName);
            return this;
        }

        /**
         * The key that encrypts logs on AWS and the deployed image on Google Cloud. Required there; Container Apps takes no
         * key and refuses it.
         */
        public Builder encryptionKey(EncryptionKeyRef key) {
            given.add(Part.ENCRYPTION_KEY);
            this.encryptionKey = key;
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public ContainerServiceArgs build() {
            return new ContainerServiceArgs(this);
        }

        private ContainerServiceSpec spec() {
            return new ContainerServiceSpec(
                    profile,
                    given,
                    Optional.ofNullable(plainImage),
                    port,
                    healthPath,
                    ingress,
                    List.copyOf(environment.keySet()),
                    secrets.keySet().stream().sorted().toList(),
                    Optional.ofNullable(size),
                    Optional.ofNullable(bounds),
                    Optional.ofNullable(cpuTarget));
        }
    }
}
