/**
 * Decides which machines a group has, how many, and from which image they are made. Records in, records out, tested without
 * mocks. {@link io.ashlar.machines.plan.AutoScalingGroupPlanner} is the way in; {@link
 * io.ashlar.machines.plan.AutoScalingGroupValidator} judges first.
 */
@NullMarked
package io.ashlar.machines.plan;

import org.jspecify.annotations.NullMarked;
