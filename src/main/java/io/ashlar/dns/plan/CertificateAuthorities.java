package io.ashlar.dns.plan;

import java.util.List;

/** Who may issue by default, by the names that authorities publish for CAA: the cloud's own, and cert-manager's. */
public final class CertificateAuthorities {
    /** https://letsencrypt.org/docs/caa/. */
    private static final String LETS_ENCRYPT = "letsencrypt.org";

    /** https://docs.aws.amazon.com/acm/latest/userguide/setup-caa.html. */
    public static final List<String> ON_AWS = List.of("amazon.com", LETS_ENCRYPT);

    /** https://learn.microsoft.com/azure/frontdoor/domain#azure-front-door-managed-tls-certificates. */
    public static final List<String> ON_AZURE = List.of("digicert.com", LETS_ENCRYPT);

    /** https://cloud.google.com/certificate-manager/docs/domain-authorization#caa. */
    public static final List<String> ON_GOOGLE_CLOUD = List.of("pki.goog", LETS_ENCRYPT);

    private CertificateAuthorities() {}
}
