/** Models of Amazon EC2 and VPC types. */
@NullMarked
package io.ashlar.sandbox.aws.ec2;

import org.jspecify.annotations.NullMarked;
