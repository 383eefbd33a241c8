/**
 * What every driver for Azure has to be told. A capability's driver lives beside the capability, in its {@code azure} package,
 * and is given an {@link io.ashlar.azure.AzureScope} when it is made: the subscription, the resource group and the region. None
 * of them is read from the environment, so that two scopes fit into one program.
 */
@NullMarked
package io.ashlar.azure;

import org.jspecify.annotations.NullMarked;
