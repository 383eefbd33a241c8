package io.ashlar.encryption;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.encryption.plan.EncryptionKeyPlan;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key that encrypts what an environment keeps: turned yearly, and protected in production. $1 a month on AWS. */
public final class EncryptionKey extends ComponentResource implements EncryptionKeyRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:encryption:EncryptionKey";

    private final EncryptionKeyHandles handles;

    /**
     * Registers the key.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public EncryptionKey(String name, EncryptionKeyArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles =
                args.driver().provision(EncryptionKeyPlan.of(name, args.profile(), args.protection()), args, this);
        registerOutputs(Map.of("keyId", keyId()));
    }

    /** A key that this program did not make, on AWS or Google Cloud. */
    public static EncryptionKeyRef fromExisting(Output<String> keyId) {
        return () -> keyId;
    }

    /** A key that this program did not make, on Azure, where an identity must be named that may use it. */
    public static EncryptionKeyRef fromExisting(ExistingEncryptionKey existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends EncryptionKeyHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> keyId() {
        return handles.keyId();
    }

    @Override
    public Output<String> keyVersionId() {
        return handles.keyVersionId();
    }

    @Override
    public Optional<KeyIdentityRef> identity() {
        return handles.identity();
    }
}
