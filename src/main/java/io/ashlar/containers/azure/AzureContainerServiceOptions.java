package io.ashlar.containers.azure;

import com.pulumi.azurenative.app.ContainerAppArgs;
import com.pulumi.azurenative.app.ManagedEnvironmentArgs;
import com.pulumi.core.Output;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a container service.
 *
 * @param shared id of an environment that is there already
 * @param environment changes the environment's arguments
 * @param app changes the app's arguments
 */
public record AzureContainerServiceOptions(
        Optional<Output<String>> shared,
        UnaryOperator<ManagedEnvironmentArgs.Builder> environment,
        UnaryOperator<ContainerAppArgs.Builder> app) {

    /** Nothing changed: an environment of its own. */
    public static AzureContainerServiceOptions none() {
        return new AzureContainerServiceOptions(Optional.empty(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * These options for a service in another one's environment, {@link AzureContainerServiceHandles#environmentId()}. What a
     * private environment holds is private, whatever is asked of the service.
     */
    public AzureContainerServiceOptions inEnvironment(Output<String> environmentId) {
        return new AzureContainerServiceOptions(Optional.of(environmentId), environment, app);
    }

    /** These options with a hook for the environment. */
    public AzureContainerServiceOptions customizeEnvironment(UnaryOperator<ManagedEnvironmentArgs.Builder> hook) {
        return new AzureContainerServiceOptions(shared, hook, app);
    }

    /** These options with a hook for the app. */
    public AzureContainerServiceOptions customizeApp(UnaryOperator<ContainerAppArgs.Builder> hook) {
        return new AzureContainerServiceOptions(shared, environment, hook);
    }
}
