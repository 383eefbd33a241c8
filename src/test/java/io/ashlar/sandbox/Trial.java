package io.ashlar.sandbox;

import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.stream.Collectors;

/** Tries models out below the protocol: what a cloud accepts, and in which words it refuses. */
public final class Trial {
    private final SimulatedCloud cloud;
    private final ProviderInstance provider;

    private Trial(SimulatedCloud cloud, String packageName, Map<String, ?> configuration) {
        this.cloud = cloud;
        provider = cloud.provider(packageName, Properties.of(configuration));
    }

    public static Trial aws(String region) {
        return new Trial(Sandbox.inMemory().cloud(), "aws", Map.of("region", region));
    }

    /** A provider of these clouds. */
    public static Trial of(SimulatedCloud cloud, String packageName, Map<String, ?> configuration) {
        return new Trial(cloud, packageName, configuration);
    }

    /** Another provider of the same clouds. */
    public Trial with(String packageName, Map<String, ?> configuration) {
        return new Trial(cloud, packageName, configuration);
    }

    /** Checks and creates; an unexpected refusal is an error. */
    public CloudResource create(String type, String name, Map<String, ?> inputs) {
        Address address = address(type, name);
        SimulatedCloud.Checked checked = check(address, inputs);
        if (!checked.violations().isEmpty()) {
            throw new AssertionError(words(checked));
        }
        String id = cloud.create(provider, address, checked.inputs(), SimulatedCloud.Mode.DEPLOYMENT)
                .id();
        return cloud.read(provider, address, id).orElseThrow();
    }

    /** What is said when this is created; fails when nothing is. */
    public String refusalOf(String type, Map<String, ?> inputs) {
        Address address = address(type, "wrong");
        SimulatedCloud.Checked checked = check(address, inputs);
        if (!checked.violations().isEmpty()) {
            return words(checked);
        }
        try {
            cloud.create(provider, address, checked.inputs(), SimulatedCloud.Mode.DEPLOYMENT);
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("accepted: " + type + " " + inputs);
    }

    /** What is said when this is deleted; fails when nothing is. */
    public String refusalOfDeleting(CloudResource resource) {
        try {
            delete(resource);
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("deleted: " + resource);
    }

    public void delete(CloudResource resource) {
        cloud.delete(provider, address(resource.type(), "any"), resource.id());
    }

    public SimulatedCloud cloud() {
        return cloud;
    }

    public ProviderInstance provider() {
        return provider;
    }

    private SimulatedCloud.Checked check(Address address, Map<String, ?> inputs) {
        return cloud.check(provider, address, Properties.NONE, Properties.of(inputs), "0123456789abcdef");
    }

    private static String words(SimulatedCloud.Checked checked) {
        return checked.violations().stream().map(Violation::reason).collect(Collectors.joining("\n"));
    }

    private static Address address(String type, String name) {
        return Address.of("urn:pulumi:dev::trial::" + type + "::" + name);
    }
}
