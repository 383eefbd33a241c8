package io.ashlar.secrets;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.secrets.plan.SecretSpec;
import io.ashlar.secrets.plan.SecretValidator;
import io.ashlar.secrets.plan.ValueSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Secret} is to be. Its value is no input of the component: only the cloud's own resource is given it. */
public final class SecretArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "source", required = true)
    private final String sourceKey;

    @Import(name = "encryptionKeyId")
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final SecretDriver driver;
    private final SecretSpec spec;
    private final @Nullable Output<String> value;

    private SecretArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.value = builder.value;
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.sourceKey = spec.source().key();
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for a secret made by this driver. */
    public static Builder builder(SecretDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public SecretSpec spec() {
        return spec;
    }

    /** The key that encrypts it, on a cloud that lets one choose. */
    public Output<String> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    SecretDriver driver() {
        return driver;
    }

    Optional<Output<String>> value() {
        return Optional.ofNullable(value);
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public SecretArgs checked(String name) {
        SecretValidator.check(name, spec, driver.rules());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final SecretDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private ValueSource source = ValueSource.MISSING;
        private @Nullable Output<String> value;
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();

        private Builder(SecretDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /**
         * Whether the secret may be deleted. Default: protected in production, disposable elsewhere. A deleted secret can be
         * taken back for 30 days if it was protected and for 7 if not, on AWS and Azure; on Google Cloud it is gone.
         */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /**
         * It holds this text, which is treated as a secret whether the output is one or not. The state holds it too, as
         * ciphertext under the stack's passphrase or key.
         */
        public Builder value(Output<String> text) {
            this.source = ValueSource.GIVEN;
            this.value = text;
            return this;
        }

        /**
         * It holds 32 letters and digits, 190 bits, made once by the {@code random} provider. The state holds them too, as
         * ciphertext.
         */
        public Builder generated() {
            this.source = ValueSource.GENERATED;
            this.value = null;
            return this;
        }

        /** Others put the value in when the secret is there: people, a pipeline. No state ever holds it. */
        public Builder filledElsewhere() {
            this.source = ValueSource.FILLED_ELSEWHERE;
            this.value = null;
            return this;
        }

        /**
         * The key that encrypts it. Required on AWS and Google Cloud. Key Vault encrypts secrets with keys of its own and
         * takes none: leave it out on Azure.
         *
         * @see <a href="https://learn.microsoft.com/azure/key-vault/secrets/about-secrets">Encryption of secrets in Key Vault</a>
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
        public SecretArgs build() {
            return new SecretArgs(this);
        }

        private SecretSpec spec() {
            return new SecretSpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    source,
                    encryptionKey == null ? SecretSpec.Key.MISSING : SecretSpec.Key.GIVEN);
        }
    }
}
