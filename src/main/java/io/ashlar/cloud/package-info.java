/**
 * The drivers of one cloud, bundled, so that a stack names its cloud once: {@link io.ashlar.cloud.Cloud} on AWS, Azure and Google
 * Cloud. A {@link io.ashlar.cloud.CloudAccount} is what a stack is deployed to, and opens such a bundle: Azure's drivers need a
 * resource group first, the others nothing. Only what is asked for has to be on the class path. What a size holds that a cloud
 * sells is said here too, by its name.
 */
@NullMarked
package io.ashlar.cloud;

import org.jspecify.annotations.NullMarked;
