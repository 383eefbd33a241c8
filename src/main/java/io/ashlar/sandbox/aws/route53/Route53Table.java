package io.ashlar.sandbox.aws.route53;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:route53/}. */
public final class Route53Table implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Zones.zone(), Records.record(), HealthChecks.healthCheck());
    }
}
