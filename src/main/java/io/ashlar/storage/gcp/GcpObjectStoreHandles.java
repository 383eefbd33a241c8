package io.ashlar.storage.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.storage.ObjectStoreHandles;
import java.util.List;

/**
 * The bucket, and who else may write to it.
 *
 * @param bucket the bucket
 * @param writers rights of services that write logs to it
 */
public record GcpObjectStoreHandles(Bucket bucket, List<Resource> writers) implements ObjectStoreHandles {

    public GcpObjectStoreHandles {
        writers = List.copyOf(writers);
    }

    @Override
    public Output<String> bucketName() {
        return Outputs.onceThereAre(writers, bucket.name());
    }

    @Override
    public Output<String> bucketId() {
        return bucketName();
    }
}
