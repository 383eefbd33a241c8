/**
 * The rules for ECR: an image is what it was when it was pushed, and is looked through for known holes.
 */
@NullMarked
package io.ashlar.policies.security.aws.ecr;

import org.jspecify.annotations.NullMarked;
