package io.ashlar.sandbox.aws.lambda;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:lambda/}. */
public final class LambdaTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Functions.function(), Callers.permission(), Callers.alias(), Callers.eventSourceMapping());
    }
}
