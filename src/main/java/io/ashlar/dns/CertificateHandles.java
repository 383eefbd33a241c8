package io.ashlar.dns;

import com.pulumi.core.Output;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface CertificateHandles {

    /** See {@link CertificateRef#certificateId()}. */
    Output<String> certificateId();
}
