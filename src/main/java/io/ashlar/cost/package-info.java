/**
 * What a stack will cost, before it is deployed. {@link io.ashlar.cost.Estimator} takes the resources of a preview, a
 * saved state or a test, asks the pricer of each type what is charged, and looks every charge up in the price book.
 * The answer, an {@link io.ashlar.cost.Estimate}, has a line for each charge: priced, free, by usage, or unpriced, with
 * the source of its price and what was assumed. Nothing here knows a component or the engine.
 */
@NullMarked
package io.ashlar.cost;

import org.jspecify.annotations.NullMarked;
