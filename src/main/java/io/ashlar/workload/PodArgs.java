package io.ashlar.workload;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.identity.PodIdentity;
import io.ashlar.workload.plan.PodSpec;
import io.ashlar.workload.plan.Reach;
import io.ashlar.workload.plan.SecretKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the pods of a workload run and need. */
public final class PodArgs extends ResourceArgs {
    @Import(name = "image", required = true)
    private final String image;

    @Import(name = "namespace", required = true)
    private final String namespace;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "environment")
    private final Map<String, String> environment;

    @Import(name = "secrets")
    private final Map<String, String> secretNames;

    @Import(name = "requests")
    private final Map<String, String> requests;

    private final PodSpec spec;
    private final Output<Map<String, String>> annotations;
    private final List<Resource> first;

    private PodArgs(Builder builder) {
        this.spec = builder.spec();
        this.image = spec.image();
        this.namespace = spec.namespace();
        this.owner = spec.ownership().owner();
        this.profileKey = spec.profile().key();
        this.environment = spec.variables();
        this.secretNames = spec.secrets().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().secret()));
        this.requests = Map.of("cpu", spec.needs().cpu(), "memory", spec.needs().memory());
        this.annotations = builder.annotations == null ? Output.of(Map.of()) : builder.annotations;
        this.first = List.copyOf(builder.first);
    }

    /** Begins the description of a pod that runs this image. */
    public static Builder builder(String image) {
        return new Builder(image);
    }

    PodSpec spec() {
        return spec;
    }

    Map<String, Output<?>> later() {
        return Map.of("identity.annotations", annotations);
    }

    List<Resource> first() {
        return first;
    }

    /** Collects the description; nothing is checked before the workload is made. */
    public static final class Builder {
        private final String image;
        private final List<Resource> first = new ArrayList<>();
        private final TreeMap<String, String> environment = new TreeMap<>();
        private final TreeMap<String, SecretKey> secrets = new TreeMap<>();
        private final List<String> writable = new ArrayList<>();
        private final List<Reach> reaches = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private String namespace = "";
        private String owner = "";
        private List<String> command = List.of();
        private List<String> arguments = List.of();
        private Map<String, String> identityLabels = Map.of();
        private boolean meshed;
        private @Nullable String environmentName;
        private @Nullable Compute compute;
        private @Nullable String priorityClass;
        private @Nullable Output<Map<String, String>> annotations;

        private Builder(String image) {
            this.image = image;
        }

        /** What the environment is built to withstand. Default: production. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Where it runs. Required; the namespace is made by others, such as {@code ClusterBaseline}. */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** The team that it belongs to, as a label of everything. Required. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environmentName = name;
            return this;
        }

        /**
         * What it asks for and may take. Default, with limits of twice as much: 100m and 128Mi in development, 250m and 256Mi in
         * staging, 500m and 512Mi in production. Requests are what nodes are bought for.
         */
        public Builder compute(Compute compute) {
            this.compute = compute;
            return this;
        }

        /**
         * A variable. Default: {@code LOG_LEVEL} alone, which is debug in development, info in staging and warn in production. A
         * name that says password, secret or token is refused: that is what {@link #secret} is for.
         */
        public Builder variable(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** A variable whose value is kept in a secret of the namespace. */
        public Builder secret(String name, String secret, String key) {
            secrets.put(name, new SecretKey(secret, key));
            return this;
        }

        /** What it runs in place of the image's own command. */
        public Builder command(List<String> command) {
            this.command = List.copyOf(command);
            return this;
        }

        /** Arguments of the command. */
        public Builder arguments(List<String> arguments) {
            this.arguments = List.copyOf(arguments);
            return this;
        }

        /** A directory that it may write, which ends with the pod. Default: none, the root is read-only. */
        public Builder writable(String path) {
            writable.add(path);
            return this;
        }

        /** Something that it may reach. Default: names, and nothing else. */
        public Builder reaches(Reach reach) {
            reaches.add(reach);
            return this;
        }

        /** Which pods go first when there is no room. Default: the cluster's own class. */
        public Builder priorityClass(String name) {
            this.priorityClass = name;
            return this;
        }

        /**
         * An identity of the cloud, made for the service account that is called as the workload. It lets the pods reach whatever
         * answers HTTPS, as the cloud's services do.
         */
        public Builder identity(PodIdentity identity) {
            this.annotations = identity.annotations();
            this.identityLabels = identity.podLabels();
            this.first.addAll(identity.parts());
            return this;
        }

        /**
         * Its namespace is in a mesh: network policies let the mesh's tunnel through to the same callers and the same services.
         * Default: it is in none.
         */
        public Builder inMesh() {
            this.meshed = true;
            return this;
        }

        /** Something that must be there before the first pod, such as the secret that it reads. */
        public Builder after(Resource resource) {
            first.add(resource);
            return this;
        }

        private PodSpec spec() {
            return new PodSpec(
                    profile,
                    namespace,
                    new Ownership(owner, environmentName == null ? profile.key() : environmentName),
                    image,
                    command,
                    arguments,
                    Optional.ofNullable(compute),
                    environment,
                    secrets,
                    writable,
                    reaches,
                    new TreeMap<>(identityLabels),
                    annotations != null,
                    meshed,
                    Optional.ofNullable(priorityClass));
        }

        /** The description, unchecked. */
        public PodArgs build() {
            return new PodArgs(this);
        }
    }
}
