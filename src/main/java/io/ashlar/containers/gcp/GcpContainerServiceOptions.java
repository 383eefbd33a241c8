package io.ashlar.containers.gcp;

import com.pulumi.gcp.cloudrunv2.ServiceArgs;
import com.pulumi.gcp.cloudrunv2.inputs.ServiceTemplateArgs;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a container service.
 *
 * @param callers members that may call
 * @param template changes the arguments of what runs
 * @param service changes the service's arguments
 */
public record GcpContainerServiceOptions(
        List<String> callers,
        UnaryOperator<ServiceTemplateArgs.Builder> template,
        UnaryOperator<ServiceArgs.Builder> service) {

    public GcpContainerServiceOptions {
        callers = callers.stream().sorted().distinct().toList();
    }

    /** Nothing changed: whoever reaches the address may call. */
    public static GcpContainerServiceOptions none() {
        return new GcpContainerServiceOptions(List.of("allUsers"), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with no callers but these, such as {@code serviceAccount:web@shop.iam.gserviceaccount.com}. */
    public GcpContainerServiceOptions callableBy(Collection<String> members) {
        return new GcpContainerServiceOptions(List.copyOf(members), template, service);
    }

    /** These options with a hook for what runs. */
    public GcpContainerServiceOptions customizeTemplate(UnaryOperator<ServiceTemplateArgs.Builder> hook) {
        return new GcpContainerServiceOptions(callers, hook, service);
    }

    /** These options with a hook for the service. */
    public GcpContainerServiceOptions customizeService(UnaryOperator<ServiceArgs.Builder> hook) {
        return new GcpContainerServiceOptions(callers, template, hook);
    }
}
