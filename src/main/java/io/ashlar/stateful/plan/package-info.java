/**
 * Decides what runs a data service, on plain values: one class for each kind, which knows the operator's own words. Sizes and
 * copies follow the profile; three copies are the least that outlives a node and keeps its quorum.
 */
@NullMarked
package io.ashlar.stateful.plan;

import org.jspecify.annotations.NullMarked;
