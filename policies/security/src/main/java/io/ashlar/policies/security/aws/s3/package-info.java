/** Rules for S3 on AWS. */
@NullMarked
package io.ashlar.policies.security.aws.s3;

import org.jspecify.annotations.NullMarked;
