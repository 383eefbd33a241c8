/**
 * The price book: dated, sourced list prices in data files, one folder a cloud. {@link io.ashlar.cost.prices.PriceBook}
 * is the door. A price is found exactly (article and region), or derived from the base region by a factor that has a
 * source of its own, or refused: there is no nearest match and no price of zero for one that is missing. Every price
 * names its source, and every source its date and how far it is to be trusted.
 */
@NullMarked
package io.ashlar.cost.prices;

import org.jspecify.annotations.NullMarked;
