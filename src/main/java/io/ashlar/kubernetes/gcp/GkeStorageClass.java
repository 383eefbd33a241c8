package io.ashlar.kubernetes.gcp;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.storage.v1.StorageClass;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Where volumes come from when a claim does not say: balanced disks encrypted with the environment's key. GKE has a default of its
 * own, which knows no key; of two defaults the younger counts.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass">Several defaults</a>
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/using-cmek#cmek-attached-disk">Parameters</a>
 */
final class GkeStorageClass {
    private static final String NAME = "balanced-encrypted";

    private final Making making;

    GkeStorageClass(Making making) {
        this.making = making;
    }

    void provision(Provider provider) {
        Output<Map<String, String>> parameters = making.args()
                .encryptionKey()
                .keyId()
                .applyValue(key -> Map.of("type", "pd-balanced", "disk-encryption-kms-key", key));
        new StorageClass(
                making.names().child("storage-class", NAME),
                StorageClassArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(NAME)
                                .annotations(Map.of("storageclass.kubernetes.io/is-default-class", "true"))
                                .build())
                        .provisioner("pd.csi.storage.gke.io")
                        .parameters(parameters)
                        .volumeBindingMode("WaitForFirstConsumer")
                        .allowVolumeExpansion(true)
                        .reclaimPolicy("Delete")
                        .build(),
                making.with(CustomResourceOptions.builder().provider(provider).build()));
    }
}
