package io.ashlar.edge.plan;

/**
 * Where a cloud's CDN has its certificates from.
 *
 * @param cloud the cloud, as messages name it
 * @param certificates where they are from
 * @param remedy what to do about a certificate that is missing or too many
 */
public record CdnOffering(String cloud, Certificates certificates, String remedy) {

    /** Where a CDN has its certificates from. */
    public enum Certificates {
        /** From its user. */
        GIVEN,
        /** From itself: it proves the names by records that are made with it. */
        OWN
    }

    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html. */
    public static final CdnOffering AWS = new CdnOffering(
            "AWS", Certificates.GIVEN, "Give a Certificate of the host names, made with a provider of us-east-1.");

    /** https://learn.microsoft.com/azure/frontdoor/domain#azure-front-door-managed-tls-certificates. */
    public static final CdnOffering AZURE =
            new CdnOffering("Azure", Certificates.OWN, "Leave it out: Front Door issues one for each host name.");

    /** https://cloud.google.com/certificate-manager/docs/maps. */
    public static final CdnOffering GOOGLE_CLOUD =
            new CdnOffering("Google Cloud", Certificates.GIVEN, "Give a Certificate of the host names.");
}
