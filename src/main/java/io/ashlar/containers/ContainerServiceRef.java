package io.ashlar.containers;

import com.pulumi.core.Output;

/** A container service as other capabilities see it. */
public interface ContainerServiceRef {

    /** The cloud's full name: an ARN on AWS, a resource id on Azure, {@code projects/…/services/…} on Google Cloud. */
    Output<String> serviceId();

    /** The name by which it answers HTTPS requests, without a scheme. */
    Output<String> hostName();

    /**
     * Who it is to the cloud, to be granted rights: the ARN of its role on AWS, the principal's id on Azure, the service
     * account's address on Google Cloud.
     */
    Output<String> identityId();
}
