package io.ashlar.dns.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.certificatemanager.Certificate;
import com.pulumi.gcp.dns.RecordSet;
import io.ashlar.core.Outputs;
import io.ashlar.dns.CertificateHandles;
import java.util.List;

/**
 * The certificate and the records that prove its names. Google issues it minutes after the records stand, and no API waits
 * for that: the id resolves when the records do, and a load balancer shows the certificate once it is there.
 *
 * @param certificate the certificate
 * @param proofs the records
 */
public record GcpCertificateHandles(Certificate certificate, List<RecordSet> proofs) implements CertificateHandles {

    public GcpCertificateHandles {
        proofs = List.copyOf(proofs);
    }

    @Override
    public Output<String> certificateId() {
        return Outputs.listOf(proofs.stream().map(RecordSet::id).toList()).apply(stand -> certificate.id());
    }
}
