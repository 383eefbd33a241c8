package io.ashlar.storage;

import com.pulumi.core.Output;
import java.util.Optional;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface ObjectStoreHandles {

    /** See {@link ObjectStoreRef#bucketName()}. */
    Output<String> bucketName();

    /** See {@link ObjectStoreRef#bucketId()}. */
    Output<String> bucketId();

    /** See {@link ObjectStoreRef#account()}. */
    default Optional<StorageAccountRef> account() {
        return Optional.empty();
    }
}
