package io.ashlar.dns.aws;

import com.pulumi.aws.acm.CertificateArgs;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a certificate: a hook that sees its arguments last, in AWS's own words.
 *
 * @param certificate changes the certificate's arguments
 */
public record AwsCertificateOptions(UnaryOperator<CertificateArgs.Builder> certificate) {

    /** Nothing changed. */
    public static AwsCertificateOptions none() {
        return new AwsCertificateOptions(UnaryOperator.identity());
    }
}
