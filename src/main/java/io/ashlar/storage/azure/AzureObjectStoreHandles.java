package io.ashlar.storage.azure;

import com.pulumi.azurenative.storage.BlobContainer;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.storage.ObjectStoreHandles;
import io.ashlar.storage.StorageAccountRef;
import java.util.List;
import java.util.Optional;

/**
 * The account, the container, and all that must be there before either is used.
 *
 * @param storageAccount the account
 * @param container the container in it
 * @param settings what makes them safe and reachable
 */
public record AzureObjectStoreHandles(StorageAccount storageAccount, BlobContainer container, List<Resource> settings)
        implements ObjectStoreHandles {

    public AzureObjectStoreHandles {
        settings = List.copyOf(settings);
    }

    @Override
    public Output<String> bucketName() {
        return Outputs.onceThereAre(settings, container.name());
    }

    @Override
    public Output<String> bucketId() {
        return Outputs.onceThereAre(settings, container.id());
    }

    @Override
    public Optional<StorageAccountRef> account() {
        return Optional.of(new StorageAccountRef(
                Outputs.onceThereAre(settings, storageAccount.id()),
                Outputs.onceThereAre(settings, storageAccount.name())));
    }
}
