package io.ashlar.edge;

import com.pulumi.core.Output;

/** A CDN as other capabilities see it. */
public interface CdnRef {

    /** The cloud's full name: an ARN on AWS, the id of the endpoint on Azure and of the URL map on Google Cloud. */
    Output<String> cdnId();

    /** The name that the cloud gave it; the IPv4 address on Google Cloud. */
    Output<String> dnsName();
}
