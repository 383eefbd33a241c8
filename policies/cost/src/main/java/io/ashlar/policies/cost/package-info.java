/**
 * The cost pack: what a stack costs against its budget, what a change adds, and settings that cost money for nothing. Each rule is
 * one class; {@link io.ashlar.policies.cost.CostPack} lists them. The sums come from {@link io.ashlar.cost.Estimator}, which a
 * preview asks with what it knows: a value that is not known yet is assumed, and the table says so.
 */
@NullMarked
package io.ashlar.policies.cost;

import org.jspecify.annotations.NullMarked;
