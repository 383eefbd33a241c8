package io.ashlar.cost.pricing;

/**
 * How large backups grow when nobody has measured it. The expected case: half of the disk is used, and two percent of that
 * changes each day; the high case: all of the disk. The first copy is whole, each further day keeps what changed.
 */
public final class KeptCopies {
    private static final double USED = 0.5;
    private static final double CHANGED_A_DAY = 0.02;

    private KeptCopies() {}

    /** All copies of a disk that are kept for some days, in gigabytes. */
    public static Range all(double gib, double days) {
        return Range.of(0, size(gib * USED, days), size(gib, days));
    }

    /** What of them exceeds the disk's own size: RDS keeps as much for nothing. */
    public static Range beyond(double gib, double days) {
        return Range.of(0, Math.max(0, size(gib * USED, days) - gib), Math.max(0, size(gib, days) - gib));
    }

    /** What changes in a month, in gigabytes. */
    public static Range changed(double gib) {
        return Range.of(0, gib * USED * CHANGED_A_DAY * 30, gib * CHANGED_A_DAY * 30);
    }

    private static double size(double used, double days) {
        return used * (1 + CHANGED_A_DAY * days);
    }
}
