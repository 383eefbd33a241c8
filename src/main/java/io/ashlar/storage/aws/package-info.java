/**
 * Object stores on AWS: an S3 bucket with every setting as a resource of its own, the form that version 6 of the
 * provider recommends ({@code s3.BucketV2}; the inline settings of {@code s3.Bucket} are deprecated). The policy comes
 * last, and name and ARN are read from it, so that nothing is written to a bucket that is not yet closed and encrypted.
 */
@NullMarked
package io.ashlar.storage.aws;

import org.jspecify.annotations.NullMarked;
