package io.ashlar.storage.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;

/**
 * What a planned store takes on Azure: an account of its own, since encryption, old versions and locks are the account's.
 *
 * @param accountName logical name of the storage account
 * @param accountStem what its name in the cloud begins with
 * @param containerName logical name of the container
 * @param container its name in the account
 * @param serviceName logical name of the account's settings for blobs
 * @param cleanUpName logical name of the clean-up rules
 * @param lockName logical name of the lock against deletion
 * @param endpointName logical name of the private endpoint
 * @param resolutionName logical name of what enters the endpoint into DNS
 * @param loggingName logical name of what sends requests to another store
 * @param sku how many copies there are: in three zones in production, in one elsewhere
 */
public record AzureStorePlan(
        String accountName,
        String accountStem,
        String containerName,
        String container,
        String serviceName,
        String cleanUpName,
        String lockName,
        String endpointName,
        String resolutionName,
        String loggingName,
        String sku) {

    /** The plan of the store of this name. */
    public static AzureStorePlan of(String name, Profile profile, ObjectStorePlan plan) {
        Names names = Names.of(name);
        return new AzureStorePlan(
                names.child("account"),
                name,
                names.child("container"),
                plan.bucketName().orElse(name.replaceAll("-+", "-") + "-objects"),
                names.child("blob-service"),
                names.child("clean-up"),
                names.child("lock"),
                names.child("endpoint"),
                names.child("resolution"),
                names.child("access-logging"),
                profile.keepsData() ? "Standard_ZRS" : "Standard_LRS");
    }
}
