/** Models of AWS Secrets Manager types, and the invoke that makes passwords. */
@NullMarked
package io.ashlar.sandbox.aws.secretsmanager;

import org.jspecify.annotations.NullMarked;
