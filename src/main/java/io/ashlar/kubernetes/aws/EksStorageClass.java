package io.ashlar.kubernetes.aws;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.kubernetes.storage.v1.StorageClass;
import com.pulumi.kubernetes.storage.v1.StorageClassArgs;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Where volumes come from when a claim does not say: gp3 disks encrypted with the environment's key. Since Kubernetes
 * 1.30 EKS names no default of its own, and a claim without a class would wait for ever.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-extended.html">Notes on 1.30</a>
 * @see <a href="https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md">Parameters</a>
 */
final class EksStorageClass {
    private static final String NAME = "gp3";

    private final Making making;

    EksStorageClass(Making making) {
        this.making = making;
    }

    void provision(Provider provider) {
        Output<Map<String, String>> parameters = making.args()
                .encryptionKey()
                .keyId()
                .applyValue(key -> Map.of("type", "gp3", "encrypted", "true", "kmsKeyId", key));
        new StorageClass(
                making.names().child("storage-class", NAME),
                StorageClassArgs.builder()
                        .metadata(ObjectMetaArgs.builder()
                                .name(NAME)
                                .annotations(Map.of("storageclass.kubernetes.io/is-default-class", "true"))
                                .build())
                        .provisioner("ebs.csi.aws.com")
                        .parameters(parameters)
                        .volumeBindingMode("WaitForFirstConsumer")
                        .allowVolumeExpansion(true)
                        .reclaimPolicy("Delete")
                        .build(),
                making.with(CustomResourceOptions.builder().provider(provider).build()));
    }
}
