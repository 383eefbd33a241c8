/**
 * The rules for buckets: who may read them, over what, and what happens to what is in them. The provider keeps most settings of a bucket in
 * resources of their own, so these rules judge a bucket with everything beside it that points at it, in a preview too, where the bucket's
 * name is still unknown; settings that stand in the bucket itself count as well.
 */
@NullMarked
package io.ashlar.policies.security.aws.s3;

import org.jspecify.annotations.NullMarked;
