package io.ashlar.secrets;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import io.ashlar.secrets.plan.SecretPlan;
import io.ashlar.secrets.plan.SecretPlanner;
import io.ashlar.secrets.plan.ValueSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One secret value in the cloud's own keeper of secrets. Protected in production, where it can also be taken back for a
 * while after it was deleted, on the clouds that have such a thing.
 *
 * <p>$0.40 a month on AWS (https://aws.amazon.com/secrets-manager/pricing/), $0.06 for each version and location on Google
 * Cloud (https://cloud.google.com/secret-manager/pricing), by use alone on Azure
 * (https://azure.microsoft.com/pricing/details/key-vault/).
 */
public final class Secret extends ComponentResource implements SecretRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:secrets:Secret";

    private final SecretHandles handles;

    /**
     * Registers the secret.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Secret(String name, SecretArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        SecretPlan plan = SecretPlanner.plan(name, args.spec());
        this.handles = args.driver().provision(plan, args, value(plan, args), this);
        registerOutputs(Map.of("secretId", secretId()));
    }

    private Optional<Output<String>> value(SecretPlan plan, SecretArgs args) {
        if (plan.source() != ValueSource.GENERATED) {
            return args.value().map(Output::asSecret);
        }
        RandomPassword generated = new RandomPassword(
                plan.generatedName(),
                RandomPasswordArgs.lettersAndDigits(plan.generatedLength(), Map.of()),
                CustomResourceOptions.builder().parent(this).build());
        return Optional.of(generated.result());
    }

    /** A secret that this program did not make. */
    public static SecretRef fromExisting(ExistingSecret existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends SecretHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> secretId() {
        return handles.secretId();
    }

    @Override
    public Output<String> scopeId() {
        return handles.scopeId();
    }

    @Override
    public Optional<Output<String>> decryptionKeyId() {
        return handles.decryptionKeyId();
    }
}
