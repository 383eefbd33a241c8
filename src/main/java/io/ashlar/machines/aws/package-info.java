/**
 * Machines on AWS: an EC2 Auto Scaling group with a launch template that asks for IMDSv2, encrypted gp3 disks and no key pair,
 * and a role by which Session Manager lets people in. The image is a public parameter that AWS keeps at the newest Amazon
 * Linux 2023, resolved when a machine starts, so a replaced machine is a patched one. A change of the template replaces all
 * machines, a tenth at a time.
 */
@NullMarked
package io.ashlar.machines.aws;

import org.jspecify.annotations.NullMarked;
