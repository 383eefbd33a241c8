package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Range;

/** EC2 instances by type, number and way to buy. */
final class Machines {
    /**
     * The share of the list price that spot capacity costs: at least a tenth ("up to 90 % off"), never more than the list price.
     * Between them nobody knows; 40 % is what the reports assume and print.
     *
     * @see <a href="https://aws.amazon.com/ec2/spot/">Spot instances</a>
     */
    private static final Range SPOT = Range.of(0.1, 0.4, 1);

    /** How capacity is bought. */
    enum Purchase {
        ON_DEMAND,
        SPOT
    }

    private Machines() {}

    static Charge charge(String type, Range count, Purchase purchase) {
        Charge charge = Charge.fixed(
                purchase == Purchase.SPOT ? "spot instances (" + type + ")" : "instances (" + type + ")",
                "ec2/" + type,
                count);
        return purchase == Purchase.SPOT
                ? charge.at(SPOT).because("spot at 10 to 100 % of the list price, 40 % assumed")
                : charge;
    }

    /** Bounds of a group whose desired number may lie outside of them for want of a value. */
    static Range between(double least, double desired, double most) {
        double high = Math.max(Math.max(least, desired), most);
        return Range.of(Math.min(least, desired), Math.max(Math.min(least, desired), Math.min(desired, high)), high);
    }
}
