package io.ashlar.machines;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.machines.plan.AutoScalingGroupSpec;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Bounds;
import io.ashlar.machines.plan.AutoScalingGroupSpec.Part;
import io.ashlar.machines.plan.AutoScalingGroupValidator;
import io.ashlar.network.NetworkRef;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an {@link AutoScalingGroup} is to be. */
public final class AutoScalingGroupArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "networkId", required = true)
    private final @Nullable Output<String> networkId;

    @Import(name = "encryptionKeyId", required = true)
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "machineType")
    private final @Nullable String machineType;

    @Import(name = "diskGib")
    private final @Nullable Integer diskGib;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final AutoScalingGroupDriver driver;
    private final AutoScalingGroupSpec spec;
    private final @Nullable NetworkRef network;
    private final @Nullable Output<String> startScript;

    private AutoScalingGroupArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.network = builder.network;
        this.startScript = builder.startScript;
        this.profileKey = spec.profile().key();
        this.networkId = builder.network == null ? null : builder.network.networkId();
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.machineType = builder.machineType;
        this.diskGib = builder.diskGib;
        this.tags = builder.tags.values();
    }

    /** A builder for a group made by this driver. */
    public static Builder builder(AutoScalingGroupDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public AutoScalingGroupSpec spec() {
        return spec;
    }

    /** The network that the machines stand in. */
    public NetworkRef network() {
        return Optional.ofNullable(network).orElseThrow();
    }

    /** ARN of the key that encrypts their disks. */
    public Output<String> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId).orElseThrow();
    }

    /** What a machine does first, if anything. */
    public Optional<Output<String>> startScript() {
        return Optional.ofNullable(startScript);
    }

    /** Tags of every child and every machine. */
    public Tags tags() {
        return new Tags(tags);
    }

    AutoScalingGroupDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public AutoScalingGroupArgs checked(String name) {
        AutoScalingGroupValidator.check(name, spec);
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final AutoScalingGroupDriver driver;
        private final Set<Part> given = EnumSet.noneOf(Part.class);
        private Profile profile = Profile.PRODUCTION;
        private @Nullable NetworkRef network;
        private @Nullable EncryptionKeyRef encryptionKey;
        private @Nullable String machineType;
        private @Nullable Integer diskGib;
        private @Nullable Bounds bounds;
        private @Nullable Integer cpuTarget;
        private @Nullable Output<String> startScript;
        private Tags tags = Tags.none();

        private Builder(AutoScalingGroupDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The network that the machines stand in, in the private subnets of all zones. Required. */
        public Builder network(NetworkRef network) {
            given.add(Part.NETWORK);
            this.network = network;
            return this;
        }

        /** The key that encrypts their disks. Required; its policy must let EC2 Auto Scaling use it. */
        public Builder encryptionKey(EncryptionKeyRef key) {
            given.add(Part.ENCRYPTION_KEY);
            this.encryptionKey = key;
            return this;
        }

        /**
         * The machines' type, such as {@code m7g.large}; one with a Graviton processor gets the image for it. Default:
         * {@code t3.small} in development ($15 a month), {@code t3.medium} in staging ($30), {@code m7i.large} in production
         * ($74) (https://aws.amazon.com/ec2/pricing/on-demand/).
         */
        public Builder machineType(String type) {
            this.machineType = type;
            return this;
        }

        /** GiB of each machine's disk, 8 to 16,384. Default: 20, about $1.60 a month each. */
        public Builder diskGib(int gib) {
            this.diskGib = gib;
            return this;
        }

        /**
         * How many machines there are at least and at most, 0 to 500. It begins with the least. Default: 1 to 2 in
         * development, 2 to 4 in staging, 3 to 10 in production.
         */
        public Builder machines(int least, int most) {
            this.bounds = new Bounds(least, most);
            return this;
        }

        /** Percent of processor use that machines are added above, 10 to 90. Default: 70. */
        public Builder cpuTarget(int percent) {
            this.cpuTarget = percent;
            return this;
        }

        /**
         * What a machine does first, as cloud-init takes it: up to 16 KiB that anybody who may describe the machine can read,
         * so no secrets. Default: nothing.
         */
        public Builder startScript(Output<String> script) {
            this.startScript = script;
            return this;
        }

        /** Tags of every child and every machine. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public AutoScalingGroupArgs build() {
            return new AutoScalingGroupArgs(this);
        }

        private AutoScalingGroupSpec spec() {
            return new AutoScalingGroupSpec(
                    profile,
                    given,
                    Optional.ofNullable(machineType),
                    Optional.ofNullable(diskGib),
                    Optional.ofNullable(bounds),
                    Optional.ofNullable(cpuTarget));
        }
    }
}
