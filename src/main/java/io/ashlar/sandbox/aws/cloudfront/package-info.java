/** CloudFront: distributions, and the policies that they share. Nothing of it belongs to a region. */
@NullMarked
package io.ashlar.sandbox.aws.cloudfront;

import org.jspecify.annotations.NullMarked;
