package io.ashlar.sandbox.aws.sns;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:sns/}. */
public final class SnsTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Topics.topic(), Topics.policy(), Subscriptions.subscription());
    }
}
