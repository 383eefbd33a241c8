/** Models of AWS IAM types. */
@NullMarked
package io.ashlar.sandbox.aws.iam;

import org.jspecify.annotations.NullMarked;
