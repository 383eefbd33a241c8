package io.ashlar.registry;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.registry.plan.ContainerRegistrySpec;
import io.ashlar.registry.plan.ContainerRegistryValidator;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link ContainerRegistry} is to be. */
public final class ContainerRegistryArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "namespace")
    private final @Nullable String namespace;

    @Import(name = "repositories", required = true)
    private final List<String> repositories;

    @Import(name = "keepImages")
    private final @Nullable Integer keepImages;

    @Import(name = "pullingAccounts")
    private final List<String> pullingAccounts;

    @Import(name = "encryptionKeyId")
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final ContainerRegistryDriver driver;
    private final ContainerRegistrySpec spec;
    private final @Nullable EncryptionKeyRef encryptionKey;

    private ContainerRegistryArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.namespace = builder.namespace;
        this.repositories = spec.repositories();
        this.keepImages = builder.keepImages;
        this.pullingAccounts = spec.pullingAccounts();
        this.encryptionKey = builder.encryptionKey;
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for repositories made by this driver. */
    public static Builder builder(ContainerRegistryDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public ContainerRegistrySpec spec() {
        return spec;
    }

    /** ARN of the key that encrypts images. */
    public Output<String> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId).orElseThrow();
    }

    /** The key that encrypts images. */
    public EncryptionKeyRef encryptionKey() {
        return Optional.ofNullable(encryptionKey).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    ContainerRegistryDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public ContainerRegistryArgs checked(String name) {
        Problems.reportTogether(List.of(() -> ContainerRegistryValidator.check(name, spec, driver.offering()), () -> {
            Problems problems = Problems.of("ContainerRegistry", name);
            if (encryptionKey != null) {
                encryptionKey.check(driver.keyAccess(), problems);
            }
            problems.throwIfAny();
        }));
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final ContainerRegistryDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private @Nullable String namespace;
        private List<String> repositories = List.of();
        private @Nullable Integer keepImages;
        private List<String> pullingAccounts = List.of();
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();

        private Builder(ContainerRegistryDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Whether the repositories may be deleted. Default:
         * protected in production, where they must be emptied by hand first; disposable elsewhere, contents and all.
         */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * What stands before the slash in every repository's full name, such as {@code staging} in {@code staging/api}.
         * Default: the component's name. Full names are exact, since image references carry them: two environments in
         * one account and region need two namespaces. On Google Cloud it names the repository of Artifact Registry that holds
         * all images, and takes no slash.
         */
        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        /** The repositories by name, such as {@code api}. Required. Their order means nothing. */
        public Builder repositories(Collection<String> repositories) {
            this.repositories = List.copyOf(repositories);
            return this;
        }

        /**
         * The newest images kept in each repository, 1 or more; untagged ones go after 7 days in any case. Default: 10 in
         * development, 30 in staging, 100 in production. Each GB costs about $0.10 a month
         * (https://aws.amazon.com/ecr/pricing/). On Google Cloud an image whose tag never moves cannot be deleted, and is kept
         * until {@code GcpContainerRegistryOptions.movableTags} says otherwise.
         */
        public Builder keepImages(int images) {
            this.keepImages = images;
            return this;
        }

        /**
         * Who else may pull: ids of other accounts on AWS (12 digits), object ids of identities on Azure (UUIDs), addresses of
         * service accounts on Google Cloud. Default: nobody.
         */
        public Builder pullingAccounts(Collection<String> accounts) {
            this.pullingAccounts = List.copyOf(accounts);
            return this;
        }

        /**
         * The key that encrypts images. It can never change. Required on AWS and Google Cloud; on Azure the service's own key
         * encrypts, since the environment's lies in a closed vault that a new registry cannot enter
         * ({@code AzureContainerRegistryOptions.underEnvironmentKey}).
         */
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
        public ContainerRegistryArgs build() {
            return new ContainerRegistryArgs(this);
        }

        private ContainerRegistrySpec spec() {
            return new ContainerRegistrySpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    Optional.ofNullable(namespace),
                    repositories.stream().sorted().toList(),
                    Optional.ofNullable(keepImages),
                    pullingAccounts.stream().sorted().distinct().toList(),
                    encryptionKey == null ? ContainerRegistrySpec.Key.MISSING : ContainerRegistrySpec.Key.GIVEN);
        }
    }
}
