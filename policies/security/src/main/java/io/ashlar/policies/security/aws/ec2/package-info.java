/** Rules for EC2, its networks and disks on AWS. */
@NullMarked
package io.ashlar.policies.security.aws.ec2;

import org.jspecify.annotations.NullMarked;
