package io.ashlar.cloud;

import io.ashlar.azure.AzureScope;

/**
 * Every driver for Azure, without hooks.
 *
 * @param scope where they put what they make
 */
public record AzureCloud(AzureScope scope) {}
