package io.ashlar.dns.aws;

import com.pulumi.aws.acm.Certificate;
import com.pulumi.aws.acm.CertificateValidation;
import com.pulumi.core.Output;
import io.ashlar.dns.CertificateHandles;

/**
 * The certificate and the wait for its issue.
 *
 * @param certificate the certificate
 * @param issued there when ACM has issued it
 */
public record AwsCertificateHandles(Certificate certificate, CertificateValidation issued)
        implements CertificateHandles {

    @Override
    public Output<String> certificateId() {
        return issued.certificateArn();
    }
}
