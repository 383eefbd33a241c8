package io.ashlar.cost.refresh;

import java.math.BigDecimal;

/**
 * What a feed says of one article, or of one tier of it.
 *
 * @param sku as in the price book
 * @param region the cloud's own name of it
 * @param above quantity from which the price applies
 * @param usd price of one unit
 */
public record Quote(String sku, String region, BigDecimal above, BigDecimal usd) {}
