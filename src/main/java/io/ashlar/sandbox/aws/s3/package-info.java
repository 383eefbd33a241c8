/** Models of Amazon S3 types. */
@NullMarked
package io.ashlar.sandbox.aws.s3;

import org.jspecify.annotations.NullMarked;
