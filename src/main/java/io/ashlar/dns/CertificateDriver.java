package io.ashlar.dns;

import io.ashlar.dns.plan.CertificateOffering;
import io.ashlar.dns.plan.CertificatePlan;

/** Makes a planned certificate on one cloud. */
public interface CertificateDriver {

    /** Whether the cloud issues certificates. */
    CertificateOffering offering();

    /** Registers the certificate and the records that prove its names as children of the parent. */
    CertificateHandles provision(CertificatePlan plan, CertificateArgs args, Certificate parent);
}
