package io.ashlar.edge;

import com.pulumi.core.Output;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface CdnHandles {

    /** See {@link CdnRef#cdnId()}. */
    Output<String> cdnId();

    /** See {@link CdnRef#dnsName()}. */
    Output<String> dnsName();
}
