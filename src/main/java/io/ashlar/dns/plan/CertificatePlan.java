package io.ashlar.dns.plan;

import io.ashlar.core.Names;
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
    private static final int LONGEST_AUTHORIZATION = 55;

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

    /**
     * Logical name of what asks for a proof, where that is a resource of its own. The cloud's name begins with it, and
     * takes no dots: they become dashes, and dashes two, so that two names stay two.
     *
     * @see <a href="https://cloud.google.com/certificate-manager/docs/reference/certificate-manager/rest/v1/projects.locations.dnsAuthorizations">Names
     *     of 63 characters, of which the engine takes 8</a>
     */
    public String authorizationName(ProofPlan proof) {
        return Names.within(
                LONGEST_AUTHORIZATION, proof.name().replace("-", "--").replace('.', '-'));
    }
}
