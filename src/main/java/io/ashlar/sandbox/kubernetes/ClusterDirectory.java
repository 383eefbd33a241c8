package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.CloudView;
import java.util.Optional;

/** The Kubernetes clusters that one cloud runs. */
@FunctionalInterface
public interface ClusterDirectory {
    /** The certificate, in base64, that the cluster with this API address shows; empty when the cloud has no such cluster. */
    Optional<String> authorityOf(String server, CloudView cloud);
}
