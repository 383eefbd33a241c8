/**
 * What a resource is charged for, before anything is looked up in the price book. A {@link io.ashlar.cost.pricing.Pricer}
 * turns the properties of one resource into {@link io.ashlar.cost.pricing.Charge}s: pure, one small function for each
 * type. It reads through {@link io.ashlar.cost.pricing.Reader}, which notes every value that had to be assumed because a
 * preview does not know it yet.
 */
@NullMarked
package io.ashlar.cost.pricing;

import org.jspecify.annotations.NullMarked;
