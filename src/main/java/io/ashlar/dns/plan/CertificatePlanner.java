package io.ashlar.dns.plan;

import io.ashlar.core.Names;
import io.ashlar.dns.plan.CertificatePlan.ProofPlan;
import java.util.List;

/** Turns what was asked of a certificate into what it consists of. */
public final class CertificatePlanner {
    private CertificatePlanner() {}

    /**
     * The plan of the certificate of this name.
     *
     * @param spec what {@link CertificateValidator} has found nothing wrong with
     */
    public static CertificatePlan plan(String name, CertificateSpec spec) {
        Names names = Names.of(name);
        List<String> domainNames = spec.namesOrDefault();
        return new CertificatePlan(
                names.child("certificate"),
                names.child("issued"),
                domainNames.get(0),
                domainNames.stream().skip(1).sorted().toList(),
                domainNames.stream()
                        .map(DomainName::withoutWildcard)
                        .distinct()
                        .sorted()
                        .map(domain -> new ProofPlan(names.child("proof", domain), domain))
                        .toList());
    }
}
