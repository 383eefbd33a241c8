/**
 * What Azure charges for, type by type, with the type tokens of the azure-native provider without their API version. What is
 * free and why stands in a data file. Articles are named {@code <service>/<what>} as in the price book.
 */
@NullMarked
package io.ashlar.cost.azure;

import org.jspecify.annotations.NullMarked;
