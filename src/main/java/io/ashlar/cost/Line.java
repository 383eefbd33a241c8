package io.ashlar.cost;

import io.ashlar.cost.prices.Price;
import io.ashlar.cost.pricing.Range;
import java.util.List;
import java.util.Optional;

/**
 * One charge of one resource with its price.
 *
 * @param what is charged, in a few words
 * @param state what is known about it
 * @param price from the book; empty for what is free or unpriced
 * @param quantity how much of it, in single pieces
 * @param monthly US dollars a month of 730 hours
 * @param notes what was assumed, why it is free, or why there is no price
 */
public record Line(
        String what, LineState state, Optional<Price> price, Range quantity, Range monthly, List<String> notes) {
    public Line {
        notes = List.copyOf(notes);
    }

    /** Whether money flows for it, known or not. */
    public boolean costsMoney() {
        return state != LineState.FREE;
    }
}
