/** Models of Application Auto Scaling types. */
@NullMarked
package io.ashlar.sandbox.aws.appautoscaling;

import org.jspecify.annotations.NullMarked;
