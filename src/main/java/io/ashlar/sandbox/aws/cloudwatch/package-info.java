/** Models of Amazon CloudWatch types. */
@NullMarked
package io.ashlar.sandbox.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
