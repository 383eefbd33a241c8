package io.ashlar.backup;

import com.pulumi.core.Output;

/** What was installed in the cluster. The implementation is a record that also carries the resources themselves. */
public interface ClusterBackupHandles {

    /** The namespace it runs in. */
    Output<String> namespace();
}
