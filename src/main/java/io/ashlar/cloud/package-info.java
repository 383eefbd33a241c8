/**
 * The drivers of one cloud, bundled, so that a stack names its cloud once. {@link io.ashlar.cloud.AwsCloud} is the
 * first; a program picks the bundle and hands each capability its driver.
 */
@NullMarked
package io.ashlar.cloud;

import org.jspecify.annotations.NullMarked;
