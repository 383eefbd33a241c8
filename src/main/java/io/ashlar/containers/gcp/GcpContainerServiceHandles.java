package io.ashlar.containers.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.cloudrunv2.Service;
import com.pulumi.gcp.serviceaccount.Account;
import io.ashlar.containers.ContainerServiceHandles;

/**
 * The resources of a container service.
 *
 * @param service the Cloud Run service
 * @param account what the container acts as
 */
public record GcpContainerServiceHandles(Service service, Account account) implements ContainerServiceHandles {

    @Override
    public Output<String> serviceId() {
        return service.id();
    }

    @Override
    public Output<String> hostName() {
        return service.uri().applyValue(uri -> uri.replaceFirst("^https://", ""));
    }

    @Override
    public Output<String> identityId() {
        return account.email();
    }
}
