package io.ashlar.sandbox.aws;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox on plain values, for tests of models: what it makes, and what it says when it does not. */
public final class RawCloud {
    private final SimulatedCloud cloud;
    private final ProviderInstance provider;

    /** AWS in Frankfurt. */
    public RawCloud() {
        this("aws", Map.of("region", "eu-central-1"));
    }

    /** The cloud of this package, through a provider of this configuration. */
    public RawCloud(String packageName, Map<String, ?> configuration) {
        this(Sandbox.inMemory().cloud(), packageName, configuration);
    }

    private RawCloud(SimulatedCloud cloud, String packageName, Map<String, ?> configuration) {
        this.cloud = cloud;
        this.provider = cloud.provider(packageName, Properties.of(configuration));
    }

    /** The same cloud through a provider of another configuration. */
    public RawCloud through(String packageName, Map<String, ?> configuration) {
        return new RawCloud(cloud, packageName, configuration);
    }

    /** What is below. */
    public SimulatedCloud cloud() {
        return cloud;
    }

    /** Answers a function. */
    public Properties invoke(String token, Map<String, ?> arguments) {
        return cloud.invoke(provider, token, Properties.of(arguments));
    }

    /** Makes a resource; a refusal fails the test. The id is among the outputs as {@code #id}. */
    public Properties create(String type, String name, Map<String, ?> inputs) {
        Address address = address(type, name);
        SimulatedCloud.Checked checked = check(address, inputs);
        if (!checked.violations().isEmpty()) {
            throw new AssertionError(reasons(checked));
        }
        SimulatedCloud.Created created =
                cloud.create(provider, address, checked.inputs(), SimulatedCloud.Mode.DEPLOYMENT);
        return created.outputs().with("#id", created.id());
    }

    /** What is said when this is to be made; fails the test when it is made. */
    public String refusal(String type, String name, Map<String, ?> inputs) {
        Address address = address(type, name);
        SimulatedCloud.Checked checked = check(address, inputs);
        if (!checked.violations().isEmpty()) {
            return reasons(checked);
        }
        try {
            cloud.create(provider, address, checked.inputs(), SimulatedCloud.Mode.DEPLOYMENT);
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError(type + " '" + name + "' was made");
    }

    /** Deletes a resource; a refusal fails the test. */
    public void delete(String type, String name, String id) {
        cloud.delete(provider, address(type, name), id);
    }

    /** What is said when this is to be deleted; fails the test when it is. */
    public String refusalToDelete(String type, String name, String id) {
        try {
            cloud.delete(provider, address(type, name), id);
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError(type + " '" + name + "' was deleted");
    }

    /** What a preview says of a change of something that was made by {@link #create}. */
    public Properties preview(String type, String name, Properties made, Map<String, ?> inputs) {
        return cloud.update(
                provider,
                address(type, name),
                made.text("#id").orElseThrow(),
                made,
                Properties.of(inputs),
                SimulatedCloud.Mode.PREVIEW);
    }

    /** Whether a change from these inputs to those takes a new resource. */
    public boolean replaces(String type, String name, Map<String, ?> before, Map<String, ?> after) {
        return cloud.diff(address(type, name), Properties.of(before), Properties.of(after))
                .replaces();
    }

    private SimulatedCloud.Checked check(Address address, Map<String, ?> inputs) {
        return cloud.check(provider, address, Properties.NONE, Properties.of(inputs), new Seed(address.urn()).hex(32));
    }

    private static Address address(String type, String name) {
        return Address.of("urn:pulumi:stack::project::" + type + "::" + name);
    }

    private static String reasons(SimulatedCloud.Checked checked) {
        return checked.violations().stream().map(Violation::reason).collect(Collectors.joining("\n"));
    }
}
