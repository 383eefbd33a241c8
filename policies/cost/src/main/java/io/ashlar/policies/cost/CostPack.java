package io.ashlar.policies.cost;

import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Rule;
import java.util.List;

/** What a stack costs, and what of it is waste. */
public final class CostPack implements PolicyPack {
    @Override
    public String name() {
        return "ashlar-cost";
    }

    @Override
    public String description() {
        return "What a stack costs, and what of it is waste.";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new EstimateShown(),
                new BudgetKept(),
                new BudgetNotNear(),
                new GrowthLimited(),
                new UnpricedShareLimited(),
                new TagsRequired(),
                new NatSharedInDevelopment(),
                new AddressAttached(),
                new EksInStandardSupport(),
                new RdsInStandardSupport(),
                new VolumeIsGp3(),
                new DatabaseStorageIsGp3(),
                new InstanceGenerationCurrent(),
                new LogRetentionSet());
    }
}
