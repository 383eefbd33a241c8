package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.compute.DiskEncryptionSet;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.storage.v1.StorageClass;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Where volumes come from when a claim does not say: Premium SSDs encrypted with the environment's key. AKS has a default of its
 * own, which knows no key; of two defaults the younger counts.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass">Several defaults</a>
 * @see <a href="https://github.com/kubernetes-sigs/azuredisk-csi-driver/blob/master/docs/driver-parameters.md">Parameters</a>
 */
final class AksStorageClass {
    private static final String NAME = "premium-encrypted";

    private final Making making;

    AksStorageClass(Making making) {
        this.making = making;
    }

    void provision(Provider provider, DiskEncryptionSet disks) {
        Output<Map<String, String>> parameters = disks.id()
                .applyValue(id -> Map.of(
                        "skuName", "Premium_LRS",
                        "diskEncryptionSetID", id,
                        "diskEncryptionType", "EncryptionAtRestWithCustomerKey"));
        new StorageClass(
                making.names().child("storage-class", NAME),
                StorageClassArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(NAME)
                                .annotations(Map.of("storageclass.kubernetes.io/is-default-class", "true"))
                                .build())
                        .provisioner("disk.csi.azure.com")
                        .parameters(parameters)
                        .volumeBindingMode("WaitForFirstConsumer")
                        .allowVolumeExpansion(true)
                        .reclaimPolicy("Delete")
                        .build(),
                making.with(CustomResourceOptions.builder().provider(provider).build()));
    }
}
