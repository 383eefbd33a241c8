package io.ashlar.dns.gcp;

import com.pulumi.gcp.certificatemanager.CertificateArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a certificate: a hook that sees its arguments last, in Google's own words.
 *
 * @param certificate changes the certificate's arguments
 */
public record GcpCertificateOptions(UnaryOperator<CertificateArgs.Builder> certificate) {

    /** Nothing changed. */
    public static GcpCertificateOptions none() {
        return new GcpCertificateOptions(UnaryOperator.identity());
    }
}
