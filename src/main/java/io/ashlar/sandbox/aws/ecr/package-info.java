/** Models of Amazon ECR types. */
@NullMarked
package io.ashlar.sandbox.aws.ecr;

import org.jspecify.annotations.NullMarked;
