package io.ashlar.dns.azure;

import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.CertificateHandles;
import io.ashlar.dns.plan.CertificateOffering;
import io.ashlar.dns.plan.CertificatePlan;

/** Refuses every certificate, before anything is registered, and says what to do; see {@link CertificateOffering#AZURE}. */
public final class AzureCertificateDriver implements CertificateDriver {

    @Override
    public CertificateOffering offering() {
        return CertificateOffering.AZURE;
    }

    @Override
    public CertificateHandles provision(CertificatePlan plan, CertificateArgs args, Certificate parent) {
        throw new IllegalStateException("CertificateArgs.checked lets no certificate come here");
    }
}
