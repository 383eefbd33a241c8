package io.ashlar.sandbox.aws.secretsmanager;

import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:secretsmanager/}. */
public final class SecretsmanagerTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Secrets.secret(), Secrets.version(), Rotations.rotation(), Rotations.policy());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(RandomPasswords.getRandomPassword());
    }
}
