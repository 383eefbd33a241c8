/**
 * What AWS charges for, type by type. One class for each family of services, each with a table from type token to
 * {@link io.ashlar.cost.pricing.Pricer}; what is free and why stands in a data file. Articles are named
 * {@code <service>/<what>} as in the price book.
 */
@NullMarked
package io.ashlar.cost.aws;

import org.jspecify.annotations.NullMarked;
