package io.ashlar.machines;

/** What a driver made: the cloud's record also carries the resources themselves. */
public interface AutoScalingGroupHandles extends AutoScalingGroupRef {}
