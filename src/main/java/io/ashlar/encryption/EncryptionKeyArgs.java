package io.ashlar.encryption;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import java.util.Map;
import java.util.Optional;

/** What an {@link EncryptionKey} is to be. */
public final class EncryptionKeyArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final EncryptionKeyDriver driver;
    private final Profile profile;
    private final Protection protection;

    private EncryptionKeyArgs(Builder builder) {
        this.driver = builder.driver;
        this.profile = builder.profile;
        this.profileKey = builder.profile.key();
        this.protection = builder.protection.orElseGet(() -> Protection.of(builder.profile));
        this.protectionKey = protection.key();
        this.tags = builder.tags.values();
    }

    /** A builder for a key made by this driver. */
    public static Builder builder(EncryptionKeyDriver driver) {
        return new Builder(driver);
    }

    /** What the environment withstands. */
    public Profile profile() {
        return profile;
    }

    /** Whether the key may be deleted. */
    public Protection protection() {
        return protection;
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    EncryptionKeyDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public EncryptionKeyArgs checked(String name) {
        Problems problems = Problems.of("EncryptionKey", name);
        Names.check(name, problems);
        problems.throwIfAny();
        return this;
    }

    /** Collects the arguments. */
    public static final class Builder {
        private final EncryptionKeyDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private Optional<Protection> protection = Optional.empty();
        private Tags tags = Tags.none();

        private Builder(EncryptionKeyDriver driver) {
            this.driver = driver;
        }

        /**
         * What the environment withstands: a deleted key can be taken back for 7 days in development, 14 in staging, 30 in
         * production. Default: {@link Profile#PRODUCTION}.
         */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Whether the key may be deleted. Default: protected in production, disposable elsewhere. */
        public Builder protection(Protection protection) {
            this.protection = Optional.of(protection);
            return this;
        }

        /** Tags of every child. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public EncryptionKeyArgs build() {
            return new EncryptionKeyArgs(this);
        }
    }
}
