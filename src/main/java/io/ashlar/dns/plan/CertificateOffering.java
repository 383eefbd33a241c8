package io.ashlar.dns.plan;

import java.util.Optional;

/**
 * Whether a cloud issues certificates to its load balancers by the proof of DNS records.
 *
 * @param cloud the cloud, as messages name it
 * @param instead what to do where it does not
 */
public record CertificateOffering(String cloud, Optional<String> instead) {
    /** ACM: https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html. */
    public static final CertificateOffering AWS = new CertificateOffering("AWS", Optional.empty());

    /**
     * Application Gateway takes certificates from a Key Vault and gets none by itself; what Front Door issues stays in Front
     * Door.
     *
     * @see <a href="https://learn.microsoft.com/azure/application-gateway/key-vault-certs">Certificates from a Key Vault</a>
     * @see <a href="https://learn.microsoft.com/azure/frontdoor/domain#azure-front-door-managed-tls-certificates">Managed
     *     certificates of Front Door</a>
     */
    public static final CertificateOffering AZURE = new CertificateOffering(
            "Azure",
            Optional.of(
                    "Keep one in a Key Vault and give Certificate.fromExisting the id of its secret; a Cdn proves its"
                            + " own names."));

    /** Certificate Manager: https://cloud.google.com/certificate-manager/docs/domain-authorization. */
    public static final CertificateOffering GOOGLE_CLOUD = new CertificateOffering("Google Cloud", Optional.empty());
}
