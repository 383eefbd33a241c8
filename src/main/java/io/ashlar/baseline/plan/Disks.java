package io.ashlar.baseline.plan;

import io.ashlar.baseline.plan.BaselineSpec.DiskKey;
import io.ashlar.core.Names;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where volumes come from: the same three names on every cloud, all encrypted, all able to grow, each made in the zone of its
 * first pod. The class that claims get when they name none is the cluster's own.
 *
 * @see <a href="https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md">AWS</a>
 * @see <a href="https://github.com/kubernetes-sigs/azuredisk-csi-driver/blob/master/docs/driver-parameters.md">Azure</a>
 * @see <a href="https://github.com/kubernetes-sigs/gcp-compute-persistent-disk-csi-driver#controller-parameters">Google Cloud</a>
 */
final class Disks {
    /** The value that the maker gives: the key that disks are encrypted with. */
    static final Later KEY = new Later("disks.key");

    private Disks() {}

    static List<Manifest> plan(Names names, BaselineSpec spec) {
        return List.of(
                of(names, spec, "block", "Delete", general(spec)),
                of(names, spec, "block-retained", "Retain", general(spec)),
                of(names, spec, "block-fast", "Delete", fast(spec)));
    }

    private static Manifest of(
            Names names, BaselineSpec spec, String name, String reclaim, Map<String, Object> parameters) {
        return Manifest.ofCluster(names.child("storage-class", name), "storage.k8s.io/v1", "StorageClass", name)
                .labelled(spec.ownership().labels(name, "storage"))
                .with("provisioner", provisioner(spec))
                .with("parameters", encrypted(spec, parameters))
                .with("reclaimPolicy", reclaim)
                .with("volumeBindingMode", "WaitForFirstConsumer")
                .with("allowVolumeExpansion", true);
    }

    private static String provisioner(BaselineSpec spec) {
        return switch (spec.cloud()) {
            case AWS -> "ebs.csi.aws.com";
            case AZURE -> "disk.csi.azure.com";
            case GCP -> "pd.csi.storage.gke.io";
        };
    }

    private static Map<String, Object> general(BaselineSpec spec) {
        return switch (spec.cloud()) {
            case AWS -> Map.of("type", "gp3");
            case AZURE -> Map.of("skuName", "Premium_LRS");
            case GCP -> Map.of("type", "pd-balanced");
        };
    }

    /** Twice the speed that a general disk of a database's usual size has. */
    private static Map<String, Object> fast(BaselineSpec spec) {
        return switch (spec.cloud()) {
            case AWS -> Map.of("type", "gp3", "iops", "6000", "throughput", "250");
            case AZURE -> Map.of("skuName", "PremiumV2_LRS", "DiskIOPSReadWrite", "6000", "DiskMBpsReadWrite", "250");
            case GCP -> Map.of("type", "pd-ssd");
        };
    }

    /** Azure and Google Cloud encrypt every disk; AWS is told to. */
    private static Map<String, Object> encrypted(BaselineSpec spec, Map<String, Object> parameters) {
        Map<String, Object> all = new TreeMap<>(parameters);
        boolean ownKey = spec.encrypted() == DiskKey.OF_THE_ENVIRONMENT;
        switch (spec.cloud()) {
            case AWS -> {
                all.put("encrypted", "true");
                if (ownKey) {
                    all.put("kmsKeyId", KEY);
                }
            }
            case AZURE -> {
                if (ownKey) {
                    all.put("diskEncryptionSetID", KEY);
                }
            }
            case GCP -> {
                if (ownKey) {
                    all.put("disk-encryption-kms-key", KEY);
                }
            }
        }
        return all;
    }
}
