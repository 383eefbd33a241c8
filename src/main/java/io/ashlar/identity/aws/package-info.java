/**
 * Identities on AWS: an IAM role for each service account, taken on through EKS Pod Identity. What each right means there is in
 * {@link io.ashlar.identity.aws.PolicyDocument}.
 */
@NullMarked
package io.ashlar.identity.aws;

import org.jspecify.annotations.NullMarked;
