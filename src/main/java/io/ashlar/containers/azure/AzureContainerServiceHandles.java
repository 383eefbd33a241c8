package io.ashlar.containers.azure;

import com.pulumi.azurenative.app.ContainerApp;
import com.pulumi.azurenative.app.ManagedEnvironment;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Output;
import io.ashlar.containers.ContainerServiceHandles;
import java.util.Optional;

/**
 * The resources of a container service.
 *
 * @param app the container app
 * @param environmentId id of the environment that it runs in, to share with other services
 * @param environment the environment, if it is its own
 * @param logs the environment's logs, if it is its own
 * @param identity what the container acts as
 */
public record AzureContainerServiceHandles(
        ContainerApp app,
        Output<String> environmentId,
        Optional<ManagedEnvironment> environment,
        Optional<Workspace> logs,
        UserAssignedIdentity identity)
        implements ContainerServiceHandles {

    @Override
    public Output<String> serviceId() {
        return app.id();
    }

    @Override
    public Output<String> hostName() {
        return app.configuration().applyValue(configuration -> configuration
                .flatMap(found -> found.ingress())
                .map(ingress -> ingress.fqdn())
                .orElseThrow());
    }

    @Override
    public Output<String> identityId() {
        return identity.principalId();
    }
}
