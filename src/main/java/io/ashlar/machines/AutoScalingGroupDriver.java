package io.ashlar.machines;

import io.ashlar.machines.plan.AutoScalingGroupPlan;

/** Makes a planned group of machines. */
public interface AutoScalingGroupDriver {

    /** Registers the group and all that belongs to it as children of the parent. */
    AutoScalingGroupHandles provision(AutoScalingGroupPlan plan, AutoScalingGroupArgs args, AutoScalingGroup parent);
}
