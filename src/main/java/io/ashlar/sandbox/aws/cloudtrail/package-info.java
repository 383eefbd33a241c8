/** Models of AWS CloudTrail types. */
@NullMarked
package io.ashlar.sandbox.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
