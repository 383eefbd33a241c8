/** Models of AWS KMS types. */
@NullMarked
package io.ashlar.sandbox.aws.kms;

import org.jspecify.annotations.NullMarked;
