package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Range;

/** Managed disks, which are billed by the smallest tier that holds them. */
public final class AzureDisks {
    /**
     * Largest size in GiB and number of each tier.
     *
     * @see <a href="https://azure.microsoft.com/pricing/details/managed-disks/">Managed disk pricing</a>
     */
    private static final int[][] TIERS = {
        {4, 1}, {8, 2}, {16, 3}, {32, 4}, {64, 6}, {128, 10}, {256, 15}, {512, 20}, {1024, 30}, {2048, 40}
    };

    /** What a disk is made of. */
    public enum Family {
        PREMIUM("P"),
        STANDARD_SSD("E"),
        STANDARD_HDD("S");

        private final String letter;

        Family(String letter) {
            this.letter = letter;
        }

        /** The family of an account type such as {@code Premium_LRS}. */
        public static Family of(String account) {
            return account.startsWith("Premium")
                    ? PREMIUM
                    : account.startsWith("StandardSSD") ? STANDARD_SSD : STANDARD_HDD;
        }
    }

    private AzureDisks() {}

    /** Some disks of one size. */
    public static Charge charge(String what, Family family, double gib, Range count) {
        for (int[] tier : TIERS) {
            if (gib <= tier[0]) {
                String name = family.letter + tier[1];
                return Charge.fixed(what + " (" + name + ")", "disk/" + name, count);
            }
        }
        return Charge.unpriced(what, "a disk of %.0f GiB is above the tiers listed here".formatted(gib));
    }
}
