package io.ashlar.cost.prices;

import java.math.BigDecimal;

/**
 * How much dearer a service is in one region than in the cloud's base region.
 *
 * @param service first part of the article's name, such as {@code ec2}
 * @param region where it applies
 * @param base the region whose price is multiplied
 * @param factor 1 for the same price
 * @param source where it was read
 */
public record RegionFactor(String service, String region, String base, BigDecimal factor, Source source) {}
