package io.ashlar.messaging;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.messaging.plan.Subscription;
import io.ashlar.messaging.plan.TopicSpec;
import io.ashlar.messaging.plan.TopicValidator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Topic} is to be. */
public final class TopicArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "protection", required = true)
    private final String protectionKey;

    @Import(name = "subscriptions", required = true)
    private final Map<String, Map<String, String>> subscriptions;

    @Import(name = "retentionDays")
    private final @Nullable Integer retentionDays;

    @Import(name = "encryptionKeyId")
    private final @Nullable Output<String> encryptionKeyId;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final TopicDriver driver;
    private final TopicSpec spec;

    private TopicArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.protectionKey = spec.protection().key();
        this.subscriptions = new TreeMap<>();
        spec.subscriptions().forEach((key, subscription) -> subscriptions.put(key, subscription.described()));
        this.retentionDays = builder.retentionDays;
        this.encryptionKeyId = builder.encryptionKey == null ? null : builder.encryptionKey.keyId();
        this.tags = builder.tags.values();
    }

    /** A builder for a topic made by this driver. */
    public static Builder builder(TopicDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public TopicSpec spec() {
        return spec;
    }

    /** The key that encrypts messages, on a cloud that lets one choose. */
    public Output<String> encryptionKeyId() {
        return Optional.ofNullable(encryptionKeyId).orElseThrow();
    }

    /** Tags of every child. */
    public Tags tags() {
        return new Tags(tags);
    }

    TopicDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public TopicArgs checked(String name) {
        TopicValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        private final TopicDriver driver;
        private Profile profile = Profile.PRODUCTION;
        private @Nullable Protection protection;
        private Map<String, Subscription> subscriptions = Map.of();
        private @Nullable Integer retentionDays;
        private @Nullable EncryptionKeyRef encryptionKey;
        private Tags tags = Tags.none();

        private Builder(TopicDriver driver) {
            this.driver = driver;
        }

        /** What the environment withstands. Default: {@link Profile#PRODUCTION}. */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** Whether topic and subscriptions may be deleted. Default: protected in production, disposable elsewhere. */
        public Builder protection(Protection protection) {
            this.protection = protection;
            return this;
        }

        /** Who receives, by a key of your choice. Required: a message without a subscription is lost. */
        public Builder subscriptions(Map<String, Subscription> subscriptions) {
            this.subscriptions = Map.copyOf(subscriptions);
            return this;
        }

        /** Days that a message waits to be received, 1 to 14. Default: 1 in development, 4 in staging, 7 in production. */
        public Builder retentionDays(int days) {
            this.retentionDays = days;
            return this;
        }

        /**
         * The key that encrypts messages. Required on AWS and Google Cloud. Service Bus takes one only in its Premium tier, at
         * about $677 a month (https://azure.microsoft.com/pricing/details/service-bus/), which is not what this makes: leave it
         * out on Azure.
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
        public TopicArgs build() {
            return new TopicArgs(this);
        }

        private TopicSpec spec() {
            return new TopicSpec(
                    profile,
                    protection == null ? Protection.of(profile) : protection,
                    new TreeMap<>(subscriptions),
                    Optional.ofNullable(retentionDays),
                    encryptionKey == null ? TopicSpec.Key.MISSING : TopicSpec.Key.GIVEN);
        }
    }
}
