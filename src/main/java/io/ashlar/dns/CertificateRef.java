package io.ashlar.dns;

import com.pulumi.core.Output;

/** A certificate as other capabilities see it. */
@FunctionalInterface
public interface CertificateRef {

    /**
     * The cloud's full name of the certificate: an ARN on AWS, the id of a Key Vault secret on Azure such as {@code
     * https://shop.vault.azure.net/secrets/tls}, a resource name on Google Cloud. On AWS it resolves only when the certificate
     * is issued, on Google Cloud when the records that prove its names stand.
     */
    Output<String> certificateId();
}
