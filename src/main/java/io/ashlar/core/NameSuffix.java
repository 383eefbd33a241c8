package io.ashlar.core;

/**
 * The random end of a name that the engine made, such as {@code 1a2b3c4} of {@code main-subnets-1a2b3c4}, lent to names
 * that the engine would not make: ids that the cloud demands, and names that must be known before the resource exists.
 *
 * <p>Such a name is as unique as the engine's own, stays the same for as long as the lender lives, and needs no source
 * of randomness in the program.
 */
public final class NameSuffix {
    private static final int LENGTH = 8;

    private NameSuffix() {}

    /**
     * The stem with the lender's end: {@code main-1a2b3c4}.
     *
     * @param limit the most characters that the cloud takes; a longer stem is shortened as {@link Names#within} does
     * @param stem what the name begins with
     * @param lender a name that the engine made
     */
    public static String lend(int limit, String stem, String lender) {
        return Names.within(limit - LENGTH, stem) + lender.substring(lender.lastIndexOf('-'));
    }
}
