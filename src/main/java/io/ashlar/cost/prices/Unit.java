package io.ashlar.cost.prices;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** What one price buys. A month has 730 hours, as in the calculators of all three clouds. */
public enum Unit {
    /** Something that runs, for an hour. */
    HOUR("hour", 730, 1),
    /** A processor of it, for an hour. */
    VCPU_HOUR("vCPU-hour", 730, 1),
    /** A gigabyte of its memory or storage, for an hour. */
    GB_HOUR("GB-hour", 730, 1),
    /** Something that exists, for a day. */
    DAY("day", 730.0 / 24, 1),
    /** Something that exists, for a month. */
    MONTH("month", 1, 1),
    /** A gigabyte that is kept for a month. */
    GB_MONTH("GB-month", 1, 1),
    /** An I/O operation a second, for a month. */
    IOPS_MONTH("IOPS-month", 1, 1),
    /** A megabyte a second, for a month. */
    MBPS_MONTH("MB/s-month", 1, 1),
    /** A gigabyte that is moved or taken in. */
    GB("GB", 1, 1),
    /** A tebibyte that is moved, of which quantities are told in gigabytes. */
    TIB("TiB", 1, 1_024),
    /** A second of a processor. */
    VCPU_SECOND("vCPU-second", 1, 1),
    /** A second of a gigabyte of memory. */
    GB_SECOND("GB-second", 1, 1),
    /** A thousand requests. */
    THOUSAND("1,000", 1, 1_000),
    /** Ten thousand requests. */
    TEN_THOUSAND("10,000", 1, 10_000),
    /** A hundred thousand messages. */
    HUNDRED_THOUSAND("100,000", 1, 100_000),
    /** A million requests. */
    MILLION("1,000,000", 1, 1_000_000);

    private final String label;
    private final BigDecimal monthly;
    private final BigDecimal size;

    Unit(String label, double monthly, long size) {
        this.label = label;
        this.monthly = BigDecimal.valueOf(monthly);
        this.size = BigDecimal.valueOf(size);
    }

    /** The word of the data files and reports. */
    public String label() {
        return label;
    }

    /** How often one unit is charged in a month: 730 for an hour. */
    BigDecimal monthly() {
        return monthly;
    }

    /** How many single things one unit holds: 1,000,000 for a million requests. */
    BigDecimal size() {
        return size;
    }

    /** Whether a price in this unit is charged for every hour that something exists. */
    public boolean isForTime() {
        return this == HOUR || this == VCPU_HOUR || this == GB_HOUR || this == DAY;
    }

    static Unit of(String label) {
        return Arrays.stream(values())
                .filter(unit -> unit.label.replace(",", "").equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit is called " + label + "; there are "
                        + List.of(values()).stream().map(Unit::label).toList()));
    }
}
