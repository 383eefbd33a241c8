package io.ashlar.sandbox.aws.backup;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:backup/}. */
public final class BackupTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Vaults.vault(),
                Vaults.lock(),
                Vaults.policy(),
                Vaults.notifications(),
                Plans.plan(),
                Plans.selection(),
                RestoreTesting.plan(),
                RestoreTesting.selection());
    }
}
