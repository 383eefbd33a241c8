package io.ashlar.backup;

import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface VaultHandles {

    /** The vault's name. */
    Output<String> vaultName();

    /** The cloud's full name of the vault in each further region, by region. */
    Map<String, Output<String>> copyIds();

    /** Where the cluster's backup goes, if there is a cluster. */
    Optional<ClusterStorage> clusterStorage();
}
