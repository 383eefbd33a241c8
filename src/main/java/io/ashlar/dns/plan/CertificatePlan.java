package io.ashlar.dns.plan;

import java.util.List;

/**
 * What a certificate consists of, by name. A driver creates exactly this.
 *
 * @param certificateName logical name of the certificate
 * @param validationName logical name of the wait for its issue
 * @param mainName the name that it shows first
 * @param furtherNames its other names
 * @param proofs the records that prove its names, one for each name without its wildcard
 */
public record CertificatePlan(
        String certificateName,
        String validationName,
        String mainName,
        List<String> furtherNames,
        List<ProofPlan> proofs) {

    public CertificatePlan {
        furtherNames = List.copyOf(furtherNames);
        proofs = List.copyOf(proofs);
    }

    /**
     * One record. A name and the wildcard below it have the same.
     *
     * @param name logical name
     * @param domainName the name that it proves
     */
    public record ProofPlan(String name, String domainName) {}
}
