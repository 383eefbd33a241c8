/** Models of Amazon EKS types: what EKS refuses, and what it makes of what it takes. */
@NullMarked
package io.ashlar.sandbox.aws.eks;

import org.jspecify.annotations.NullMarked;
