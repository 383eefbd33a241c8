package io.ashlar.storage;

import com.pulumi.core.Output;
import java.util.Optional;

/** An object store as other capabilities see it. */
public interface ObjectStoreRef {

    /**
     * The cloud's name of the store: a bucket's on AWS and Google Cloud, a container's on Azure. It resolves only when the store is closed to the public,
     * encrypted and under its policy, so that nothing is ever written before.
     */
    Output<String> bucketName();

    /**
     * The cloud's full name of the store, for policies and roles: an ARN on AWS, a container's resource id on Azure, the
     * bucket's name on Google Cloud. It resolves like {@link #bucketName()}.
     */
    Output<String> bucketId();

    /** The storage account that the store lies in: present on Azure, empty elsewhere. */
    default Optional<StorageAccountRef> account() {
        return Optional.empty();
    }
}
