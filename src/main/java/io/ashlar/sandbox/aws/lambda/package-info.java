/** Models of AWS Lambda types. */
@NullMarked
package io.ashlar.sandbox.aws.lambda;

import org.jspecify.annotations.NullMarked;
