package io.ashlar.sandbox.mocks;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.ProviderValues;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sdk.SerializerMend;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pulumi mocks that behave as the sandbox does, in memory, and remember what was registered.
 *
 * <pre>{@code
 * SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");
 * cloud.run(context -> new Network("main", args, null));
 * assertThat(cloud.ofType("aws:ec2/subnet:Subnet")).hasSize(9);
 * assertThat(cloud.named("main-nat-a").inputs().text("connectivityType")).hasValue("public");
 * }</pre>
 *
 * <p>Use a new one for each test. A wrong input fails the program with a {@link Refused} whose message is the sandbox's.
 */
public final class SandboxMocks implements Mocks {
    private static final String PROVIDER_TYPE = "pulumi:providers:";

    static {
        SerializerMend.apply();
    }

    private final SimulatedCloud cloud;
    private final Function<String, Properties> defaultConfiguration;
    private final Map<String, ProviderInstance> providers = new ConcurrentHashMap<>();
    private final List<Registered> registered = new CopyOnWriteArrayList<>();

    private SandboxMocks(SimulatedCloud cloud, Function<String, Properties> defaultConfiguration) {
        this.cloud = cloud;
        this.defaultConfiguration = defaultConfiguration;
    }

    /** Mocks whose default AWS provider works in this region. */
    public static SandboxMocks inRegion(String region) {
        return new SandboxMocks(Sandbox.inMemory().cloud(), any -> Properties.of(Map.of("region", region)));
    }

    /** Mocks over a sandbox, with the configuration that the default provider of each package has. */
    public static SandboxMocks of(Sandbox sandbox, Map<String, Properties> configurations) {
        return new SandboxMocks(sandbox.cloud(), name -> configurations.getOrDefault(name, Properties.NONE));
    }

    /** Runs a program to its end. Throws what it threw: a {@link Refused} when the cloud said no. */
    public TestResult run(Consumer<Context> program) {
        TestResult result = runToEnd(program);
        throwFirst(result);
        return result;
    }

    /** Runs a program that is expected to be refused; the result holds what went wrong. */
    public TestResult runToEnd(Consumer<Context> program) {
        try {
            return PulumiTest.withMocks(this)
                    .withOptions(TestOptions.builder().preview(false).build())
                    .runTest(program);
        } finally {
            PulumiTest.cleanup();
        }
    }

    private static void throwFirst(TestResult result) {
        for (Exception exception : result.exceptions()) {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    throw refused;
                }
            }
            throw new IllegalStateException(exception);
        }
        if (!result.errors().isEmpty()) {
            throw new IllegalStateException(String.join("\n", result.errors()));
        }
    }

    /** Everything that was registered, in order, components and providers included. */
    public List<Registered> registered() {
        return List.copyOf(registered);
    }

    /** The resources of one type by name: what does not wait for one another is registered in no order. */
    public List<Registered> ofType(String type) {
        return registered.stream()
                .filter(one -> one.type().equals(type))
                .sorted(Comparator.comparing(Registered::name))
                .toList();
    }

    /** How many resources of each type there are, components and providers not counted. */
    public Map<String, Long> counts() {
        return registered.stream()
                .filter(one -> Schemas.isCloud(TypeToken.of(one.type()).packageName()))
                .collect(Collectors.groupingBy(Registered::type, java.util.TreeMap::new, Collectors.counting()));
    }

    /** The one resource of this logical name. */
    public Registered named(String name) {
        List<Registered> found =
                registered.stream().filter(one -> one.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " resources are named '" + name + "'; there are: "
                    + registered.stream().map(Registered::name).sorted().collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    /** The one resource of this type and logical name. */
    public Registered named(String type, String name) {
        return ofType(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type + " is named '" + name + "'; there are: "
                        + ofType(type).stream().map(Registered::name).collect(Collectors.joining(", "))));
    }

    /** The clouds behind these mocks, e.g. to look at what came with a VPC. */
    public SimulatedCloud cloud() {
        return cloud;
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        try {
            return CompletableFuture.completedFuture(register(
                    Objects.requireNonNull(args.type),
                    Objects.requireNonNull(args.name),
                    PlainValues.read(args.inputs == null ? Map.of() : args.inputs),
                    text(args.provider),
                    text(args.id)));
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private ResourceResult register(String type, String name, Properties inputs, String provider, String id) {
        if (type.startsWith(PROVIDER_TYPE)) {
            return configure(type, name, inputs);
        }
        if (!Schemas.isCloud(TypeToken.of(type).packageName())) {
            registered.add(new Registered(type, name, "", inputs, inputs, provider));
            return ResourceResult.of(Optional.empty(), PlainValues.write(inputs));
        }
        Address address = Address.of("urn:pulumi:stack::project::" + type + "::" + name);
        Registered done = id.isEmpty() ? create(address, inputs, provider) : adopt(address, id, provider);
        registered.add(done);
        return ResourceResult.of(Optional.of(done.id()), PlainValues.write(done.state()));
    }

    private ResourceResult configure(String type, String name, Properties given) {
        String packageName = type.substring(PROVIDER_TYPE.length());
        if (!Schemas.isCloud(packageName)) {
            throw new Refused("the sandbox does not serve the package '" + packageName + "'");
        }
        Properties configuration = ProviderValues.read(given);
        refuse(type, name, cloud.checkProvider(packageName, configuration));
        String id = "provider-" + (providers.size() + 1);
        providers.put(id, cloud.provider(packageName, configuration));
        registered.add(new Registered(type, name, id, configuration, configuration, ""));
        return ResourceResult.of(Optional.of(id), PlainValues.write(configuration));
    }

    private Registered create(Address address, Properties given, String providerReference) {
        ProviderInstance provider = provider(TypeToken.of(address.type()).packageName(), providerReference);
        SimulatedCloud.Checked checked =
                cloud.check(provider, address, Properties.NONE, given, new Seed(address.urn()).hex(32));
        refuse(address.type(), address.name(), checked.violations());
        try {
            SimulatedCloud.Created created =
                    cloud.create(provider, address, checked.inputs(), SimulatedCloud.Mode.DEPLOYMENT);
            return new Registered(
                    address.type(),
                    address.name(),
                    created.id(),
                    checked.inputs().without("__defaults"),
                    created.outputs(),
                    providerReference);
        } catch (Refusal refusal) {
            throw new Refused(address.type() + " '" + address.name() + "': " + refusal.getMessage());
        }
    }

    private Registered adopt(Address address, String id, String providerReference) {
        ProviderInstance provider = provider(TypeToken.of(address.type()).packageName(), providerReference);
        CloudResource found = cloud.read(provider, address, id)
                .orElseThrow(() -> new Refused(
                        address.type() + " '" + address.name() + "': resource '" + id + "' does not exist"));
        return new Registered(address.type(), address.name(), id, found.inputs(), found.outputs(), providerReference);
    }

    private ProviderInstance provider(String packageName, String reference) {
        String id = reference.substring(reference.lastIndexOf(':') + 1);
        return Optional.ofNullable(providers.get(id))
                .orElseGet(() -> cloud.provider(packageName, defaultConfiguration.apply(packageName)));
    }

    private static void refuse(String type, String name, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refused(violations.stream()
                    .map(Violation::reason)
                    .collect(Collectors.joining("\n  ", type + " '" + name + "':\n  ", "")));
        }
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        String token = Objects.requireNonNull(args.token);
        try {
            ProviderInstance provider = provider(TypeToken.of(token).packageName(), text(args.provider));
            Properties arguments = PlainValues.read(args.args == null ? Map.of() : args.args);
            return CompletableFuture.completedFuture(PlainValues.write(cloud.invoke(provider, token, arguments)));
        } catch (Refusal refusal) {
            return CompletableFuture.failedFuture(new Refused(token + ": " + refusal.getMessage()));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
