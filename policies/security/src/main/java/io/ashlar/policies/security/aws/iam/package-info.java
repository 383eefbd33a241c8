/** Rules for IAM on AWS. */
@NullMarked
package io.ashlar.policies.security.aws.iam;

import org.jspecify.annotations.NullMarked;
