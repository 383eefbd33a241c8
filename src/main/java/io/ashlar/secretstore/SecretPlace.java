package io.ashlar.secretstore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a secret's id says, in each cloud's form.
 *
 * @param store the vault's address on Azure, the project on Google Cloud; empty on AWS
 * @param key what the store calls it
 */
record SecretPlace(String store, String key) {
    private static final Pattern AZURE = Pattern.compile("(https://[^/]+)/secrets/([^/]+)(/.*)?");
    private static final Pattern GCP = Pattern.compile("projects/([^/]+)/secrets/([^/]+)(/.*)?");

    static SecretPlace of(String secretId) {
        Matcher azure = AZURE.matcher(secretId);
        if (azure.matches()) {
            return new SecretPlace(azure.group(1), azure.group(2));
        }
        Matcher gcp = GCP.matcher(secretId);
        return gcp.matches() ? new SecretPlace(gcp.group(1), gcp.group(2)) : new SecretPlace("", secretId);
    }
}
