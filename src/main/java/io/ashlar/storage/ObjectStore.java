package io.ashlar.storage;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.storage.plan.ObjectStorePlanner;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private object store: closed to the public, TLS 1.2 or newer only, encrypted, versioned, cleaned up by rule.
 *
 * <p>Stateful: protected in production, where its contents are never deleted with it. About $0.023 per GB and month
 * (https://aws.amazon.com/s3/pricing/), old versions included.
 */
public final class ObjectStore extends ComponentResource implements ObjectStoreRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:storage:ObjectStore";

    private final ObjectStoreHandles handles;

    /**
     * Registers the store.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public ObjectStore(String name, ObjectStoreArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver().provision(ObjectStorePlanner.plan(args.spec()), args, this);
        registerOutputs(Map.of("bucketName", bucketName(), "bucketId", bucketId()));
    }

    /** A store that this program did not make. */
    public static ObjectStoreRef fromExisting(ExistingObjectStore existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends ObjectStoreHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> bucketName() {
        return handles.bucketName();
    }

    @Override
    public Output<String> bucketId() {
        return handles.bucketId();
    }

    @Override
    public Optional<StorageAccountRef> account() {
        return handles.account();
    }
}
