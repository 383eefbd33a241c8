package io.ashlar.observability.plan.alerts;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader of PromQL expects them: 0.0144 and not 0.014400000000000013. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(8);

    private Numbers() {}

    static String plain(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        return plain(share * 100) + " %";
    }
}
