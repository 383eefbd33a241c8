/** Models of EC2 Auto Scaling types. */
@NullMarked
package io.ashlar.sandbox.aws.autoscaling;

import org.jspecify.annotations.NullMarked;
