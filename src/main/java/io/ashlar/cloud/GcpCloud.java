package io.ashlar.cloud;

import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.identity.gcp.GcpServiceAccountIdentityDriver;

/**
 * Every driver for Google Cloud, without hooks.
 *
 * @param scope where they put what they make
 */
public record GcpCloud(GcpScope scope) {

    /** Makes service accounts of IAM for those of Kubernetes. */
    public ServiceAccountIdentityDriver identity() {
        return new GcpServiceAccountIdentityDriver(scope);
    }
}
