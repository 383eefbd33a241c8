package io.ashlar.ingress;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a zone's id says, in each cloud's form.
 *
 * @param account the subscription on Azure, the project on Google Cloud; empty on AWS
 * @param group the resource group on Azure
 * @param name the zone's own name or id
 */
record ZoneParts(String account, String group, String name) {
    private static final Pattern AZURE =
            Pattern.compile("/subscriptions/([^/]+)/resourceGroups/([^/]+)/.*/([^/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GCP = Pattern.compile("projects/([^/]+)/managedZones/([^/]+)");

    static ZoneParts of(String zoneId) {
        Matcher azure = AZURE.matcher(zoneId);
        if (azure.matches()) {
            return new ZoneParts(azure.group(1), azure.group(2), azure.group(3));
        }
        Matcher gcp = GCP.matcher(zoneId);
        return gcp.matches() ? new ZoneParts(gcp.group(1), "", gcp.group(2)) : new ZoneParts("", "", zoneId);
    }

    /** https://github.com/kubernetes-sigs/external-dns/blob/master/docs/tutorials/azure.md */
    String azureFile() {
        return "{\"subscriptionId\":\"%s\",\"resourceGroup\":\"%s\",\"useWorkloadIdentityExtension\":true}"
                .formatted(account, group);
    }
}
