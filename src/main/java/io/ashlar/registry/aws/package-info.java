/**
 * Image repositories on AWS: ECR, each with KMS encryption, immutable tags, a scan on push, a lifecycle policy, and a
 * repository policy only where other accounts may pull. Without one, ECR lets in this account's identities alone, by
 * their own permissions.
 */
@NullMarked
package io.ashlar.registry.aws;

import org.jspecify.annotations.NullMarked;
