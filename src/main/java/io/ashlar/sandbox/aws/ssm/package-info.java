/** Models of AWS Systems Manager functions. */
@NullMarked
package io.ashlar.sandbox.aws.ssm;

import org.jspecify.annotations.NullMarked;
