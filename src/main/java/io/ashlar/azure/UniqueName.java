package io.ashlar.azure;

import io.ashlar.core.Names;

/**
 * Names that nobody else in the world may have, for kinds of resource whose names the engine cannot make because they take no
 * dash or too few characters. They end as the name of a resource that the engine did name, the lender: such a name is as
 * unique as the engine's own, stays the same for as long as the lender lives, and needs no source of randomness.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Name rules</a>
 */
public final class UniqueName {
    /** https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming: eight random digits, without a dash before. */
    private static final int SUFFIX = 8;

    private UniqueName() {}

    /** {@code platform-1a2b3c4d}, for what takes single dashes. */
    public static String dashed(int limit, String stem, String lender) {
        return Names.within(limit - SUFFIX - 1, stem.replaceAll("-+", "-")) + "-" + suffix(lender);
    }

    /** {@code platform1a2b3c4d}, for what takes letters and digits only. */
    public static String compact(int limit, String stem, String lender) {
        String whole = stem.replace("-", "");
        return whole.substring(0, Math.min(whole.length(), limit - SUFFIX)) + suffix(lender);
    }

    private static String suffix(String lender) {
        return lender.substring(lender.length() - SUFFIX);
    }
}
