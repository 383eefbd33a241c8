package io.ashlar.backup;

import com.pulumi.core.Output;

/** A backup as people and pipelines see it. */
public interface BackupRef {

    /** The vault's name: what to open when something must be restored. */
    Output<String> vaultName();
}
