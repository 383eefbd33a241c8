package io.ashlar.cost;

import io.ashlar.cost.pricing.Range;
import java.util.List;

/**
 * What one resource costs.
 *
 * @param urn its URN
 * @param type its type token
 * @param name its name in the program
 * @param component URN of the outermost component that it belongs to; its own where there is none
 * @param region where it is, empty where that is not known
 * @param lines its charges; at least one
 */
public record ResourceCost(String urn, String type, String name, String component, String region, List<Line> lines) {
    public ResourceCost {
        lines = List.copyOf(lines);
    }

    /** US dollars a month of what is known. */
    public Range monthly() {
        return lines.stream().map(Line::monthly).reduce(Range.ZERO, Range::plus);
    }

    /** Whether any of it costs money. */
    public boolean costsMoney() {
        return lines.stream().anyMatch(Line::costsMoney);
    }

    /** Whether part of what it costs is not known. */
    public boolean isUnpriced() {
        return lines.stream().anyMatch(line -> line.state() == LineState.UNPRICED);
    }
}
