package io.ashlar.dns;

import com.pulumi.core.Output;

/** A certificate as other capabilities see it. */
@FunctionalInterface
public interface CertificateRef {

    /** The cloud's full name of the certificate: an ARN on AWS. It resolves only when the certificate is issued. */
    Output<String> certificateId();
}
