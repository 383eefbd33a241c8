/**
 * Plain machines that come and go with the load: {@link io.ashlar.machines.AutoScalingGroup} is the door. It is made on AWS
 * alone, and says so by its name: scale sets and instance groups on other clouds differ in what a machine is told, how it is
 * replaced and who repairs it, and those who want the same on all three are better served by a container service or a cluster.
 */
@NullMarked
package io.ashlar.machines;

import org.jspecify.annotations.NullMarked;
