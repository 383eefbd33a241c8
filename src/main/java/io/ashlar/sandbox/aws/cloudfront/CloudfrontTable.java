package io.ashlar.sandbox.aws.cloudfront;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:cloudfront/}. */
public final class CloudfrontTable implements ModelTable {
    static final String API = "https://docs.aws.amazon.com/cloudfront/latest/APIReference/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Distributions.distribution(),
                SharedPolicies.cache(),
                SharedPolicies.headers(),
                SharedPolicies.originAccess());
    }
}
