package io.ashlar.secrets.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name of the vault around a secret: the beginning of the component's name and a digest of where it stands.
 *
 * <p>Vaults share one space of names among all customers of Azure, 24 characters long, which is too short for the engine's
 * own random end. The digest is as unique as the resource group in its subscription, and changes with a group that is made
 * anew, so that a deleted vault, whose name stays taken for as long as it can be recovered, is not in the way.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftkeyvault">Names
 *     of vaults</a>
 */
public final class VaultName {
    private static final int HEAD = 13;
    private static final int DIGEST = 10;

    private VaultName() {}

    /** The vault's name: {@code payment-key-1a2b3c4d5e}. */
    public static String of(String component, String subscriptionId, String resourceGroup) {
        String head = component.substring(0, Math.min(component.length(), HEAD)).replaceAll("-+", "-");
        return head.replaceAll("-$", "") + "-" + digest(component + "/" + subscriptionId + "/" + resourceGroup);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JVM has SHA-256", impossible);
        }
    }
}
