package io.ashlar.azure;

import com.pulumi.core.Output;
import io.ashlar.core.Names;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names that nobody else in the world may have, for kinds of resource whose names the engine cannot make because they take no
 * dash or too few characters. Where the engine named another resource of the same life, its random end is lent, so that a name
 * never comes again; else the end is a digest of the place, as {@code uniqueString} gives in Azure's own templates.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Name rules</a>
 */
public final class UniqueName {
    /** https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming: eight random digits, without a dash before. */
    private static final int SUFFIX = 8;

    private UniqueName() {}

    /** {@code platform-1a2b3c4d}, for what takes single dashes, with the end of the lender's name. */
    public static String dashed(int limit, String stem, String lender) {
        return Names.within(limit - SUFFIX - 1, stem.replaceAll("-+", "-")) + "-" + end(lender);
    }

    /** {@code platform1a2b3c4d}, for what takes letters and digits only, with the end of the lender's name. */
    public static String compact(int limit, String stem, String lender) {
        String whole = stem.replace("-", "");
        return whole.substring(0, Math.min(whole.length(), limit - SUFFIX)) + end(lender);
    }

    /** {@code platform1a2b3c4d}, the same for the same stem in the same resource group. */
    public static Output<String> compact(int limit, String stem, AzureScope scope) {
        return Output.tuple(scope.subscriptionId(), scope.resourceGroup())
                .applyValue(place -> compact(limit, stem, digest(place.t1 + "/" + place.t2 + "/" + stem)));
    }

    private static String end(String lender) {
        return lender.substring(lender.length() - SUFFIX);
    }

    private static String digest(String place) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JVM has SHA-256", impossible);
        }
    }
}
