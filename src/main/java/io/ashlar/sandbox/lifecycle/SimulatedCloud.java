package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ResourceSchema;
import io.ashlar.sandbox.schema.SchemaCheck;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The clouds of one sandbox: everything that a provider can be asked, on plain values. Safe for many threads. */
public final class SimulatedCloud implements AutoCloseable {
    private final Schemas schemas = new Schemas();
    private final ResourceStore store;
    private final Models models;
    private final World world;
    private final Outputs outputs;
    private final Writing writing;
    private final Interceptor interceptor;
    private final Coverage coverage = new Coverage();

    /** Clouds of these packages over a store, which is closed with them. */
    public SimulatedCloud(ResourceStore store, List<CloudPackage> packages) {
        this(store, packages, Interceptor.NONE);
    }

    /** The same with somebody between the engine's requests and the clouds. */
    public SimulatedCloud(ResourceStore store, List<CloudPackage> packages, Interceptor interceptor) {
        this.store = store;
        this.models = new Models(packages);
        this.world = new World(store, models);
        this.outputs = new Outputs(schemas, models);
        this.writing = new Writing(store, world, models, outputs);
        this.interceptor = interceptor;
    }

    /** What a check came to: the inputs as the provider completed them, and all that is wrong with them. */
    public record Checked(Properties inputs, List<Violation> violations) {}

    /** What exists after a create: the id (empty in a preview) and the outputs. */
    public record Created(String id, Properties outputs) {}

    /** Whether something is to happen, or only to be foretold. */
    public enum Mode {
        /** Say what would happen. */
        PREVIEW,
        /** Do it. */
        DEPLOYMENT
    }

    /** The packages that can be served: simulated here, and with their SDK on the class path. */
    public Set<String> packages() {
        Set<String> served = schemas.packages();
        served.removeIf(name -> models.cloud(name).isEmpty());
        return served;
    }

    /** How many of the resources had rules of their own. */
    public Coverage coverage() {
        return coverage;
    }

    /** All that is wrong with the configuration of a provider. */
    public List<Violation> checkProvider(String packageName, Properties configuration) {
        List<Violation> violations = new ArrayList<>(schemas.provider(packageName)
                .map(schema -> SchemaCheck.violations(
                        "the " + packageName + " provider", schema, configuration.without("version")))
                .orElseGet(List::of));
        violations.addAll(cloud(packageName).check(configuration));
        return violations;
    }

    /** Compares two configurations of a provider. */
    public Change diffProvider(String packageName, Properties before, Properties after) {
        ResourceModelBuilder provider = ResourceModel.of("pulumi:providers:" + packageName);
        cloud(packageName).replacedOn().forEach(provider::replaceOn);
        return Comparison.of(provider.build(), before.without("version"), after.without("version"));
    }

    /** The provider with this configuration. */
    public ProviderInstance provider(String packageName, Properties configuration) {
        return new ProviderInstance(cloud(packageName).scope(configuration), configuration);
    }

    /** Checks the inputs of a resource. The random digits make names; the engine gives the same in preview and update. */
    public Checked check(
            ProviderInstance provider, Address address, Properties before, Properties given, String randomHex) {
        TypeToken token = TypeToken.of(address.type());
        CloudPackage cloud = cloud(token.packageName());
        Optional<ResourceSchema> schema = schemas.resource(address.type());
        if (schema.isEmpty() && !cloud.takesTypesBeyondSdk(token)) {
            return new Checked(given, List.of(new Violation("", schemas.unknownType(address.type()))));
        }
        Properties completed = cloud.complete(token, given, provider);
        Checking.Outcome outcome =
                Checking.check(schema, models.of(address.type()), address, before, completed, randomHex);
        return new Checked(outcome.inputs(), outcome.violations());
    }

    /** Compares the inputs that a resource was made with to those it is to have. */
    public Change diff(Address address, Properties before, Properties after) {
        return Comparison.of(models.of(address.type()), before, after);
    }

    /** Creates a resource, or says what creating it would come to. */
    public Created create(ProviderInstance provider, Address address, Properties inputs, Mode mode) {
        ResourceModel model = models.of(address.type());
        if (mode == Mode.PREVIEW) {
            return new Created("", outputs.ofCreation(foreseen(model, provider, address, inputs, Optional.empty())));
        }
        return interceptor.around(request(Request.Operation.CREATE, provider, address, "", inputs), () -> {
            coverage.count(
                    address.type(),
                    models.declared(address.type())
                            .filter(ResourceModel::hasRules)
                            .isPresent());
            CloudResource created = writing.create(provider, address, inputs);
            return new Created(created.id(), created.outputs());
        });
    }

    private Request request(
            Request.Operation operation, ProviderInstance provider, Address address, String id, Properties inputs) {
        String doing =
                switch (operation) {
                    case CREATE -> "creating ";
                    case READ -> "reading ";
                    case UPDATE -> "updating ";
                    case DELETE -> "deleting ";
                };
        String which = id.isEmpty() ? "" : " (" + id + ")";
        return new Request(
                operation, doing + models.of(address.type()).called() + which, provider, address, id, inputs);
    }

    private Subject foreseen(
            ResourceModel model,
            ProviderInstance provider,
            Address address,
            Properties inputs,
            Optional<CloudResource> existing) {
        Subject subject =
                new Subject(model, address.name(), address.urn(), provider, world, NONE_YET, inputs, existing);
        model.foretell(subject);
        return subject;
    }

    /**
     * Makes anew what an interrupted run made and its state never heard of: a resource of this urn that the engine has
     * not mentioned. It cannot be taken over as it is, since the engine may have given it another name by now. Without
     * this every kill between a create and its record would leave an orphan behind, and names that are taken.
     *
     * @param isMentioned whether the engine has named this id on the provider's connection
     */
    public Optional<Created> recover(
            ProviderInstance provider, Address address, Properties inputs, Predicate<String> isMentioned) {
        ResourceModel model = models.of(address.type());
        Optional<CloudResource> orphan =
                store.findAll(address.type(), new ResourceStore.Lookup(World.URN, address.urn())).stream()
                        .filter(resource -> resource.key().scope().equals(model.scopeIn(provider.scope())))
                        .filter(resource -> !isMentioned.test(resource.id()))
                        .findFirst();
        return orphan.map(resource -> {
            writing.remove(provider, resource);
            return create(provider, address, inputs, Mode.DEPLOYMENT);
        });
    }

    private static final Seed NONE_YET = new Seed("preview");

    /** How a resource stands; empty when it is gone. */
    public Optional<CloudResource> read(ProviderInstance provider, Address address, String id) {
        return interceptor.around(
                request(Request.Operation.READ, provider, address, id, Properties.NONE),
                () -> writing.isForgotten(provider) ? Optional.empty() : seen(provider, address, id));
    }

    /** What stands now; what others took away behind the sandbox's back goes here, too. */
    private Optional<CloudResource> seen(ProviderInstance provider, Address address, String id) {
        Optional<CloudResource> kept = existing(provider, address, id);
        Optional<CloudResource> seen = kept.flatMap(models.of(address.type())::seen);
        if (seen.isEmpty()) {
            kept.ifPresent(this::lose);
        }
        return seen;
    }

    private Optional<CloudResource> existing(ProviderInstance provider, Address address, String id) {
        return store.get(World.key(models.of(address.type()), provider, id));
    }

    /** Changes a resource, or says what changing it would come to. */
    public Properties update(
            ProviderInstance provider, Address address, String id, Properties before, Properties inputs, Mode mode) {
        ResourceModel model = models.of(address.type());
        if (mode == Mode.PREVIEW) {
            return outputs.ofUpdate(
                    foreseen(model, provider, address, inputs, existing(provider, address, id)), before);
        }
        return interceptor.around(
                request(Request.Operation.UPDATE, provider, address, id, inputs),
                () -> writing.update(provider, address, id, inputs).outputs());
    }

    /** Deletes a resource; deleting what is gone already is no error. */
    public void delete(ProviderInstance provider, Address address, String id) {
        interceptor.around(request(Request.Operation.DELETE, provider, address, id, Properties.NONE), () -> {
            writing.delete(provider, address, id);
            return id;
        });
    }

    /** Answers an invoke. */
    public Properties invoke(ProviderInstance provider, String token, Properties arguments) {
        FunctionModel function = models.function(token)
                .orElseThrow(() -> Refusal.invalid("", "the sandbox does not answer the function '" + token + "' yet"));
        return function.answer().apply(new FunctionModel.Call(arguments, provider, world));
    }

    /** Everything that exists, by cloud, account, region and type. */
    public List<CloudResource> inventory() {
        return store.all();
    }

    /** What can be done behind the engine's back. */
    public Console console() {
        return new Console(store, world);
    }

    /** Takes a resource away behind the engine's back, as somebody with a console would. */
    public void lose(CloudResource resource) {
        console().lose(resource);
    }

    private CloudPackage cloud(String packageName) {
        return models.served(packageName);
    }

    @Override
    public void close() {
        models.close();
        store.close();
    }
}
