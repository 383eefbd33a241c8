package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.model.Unready;
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
import java.util.function.Supplier;

/** The clouds of one sandbox: everything that a provider can be asked, on plain values. Safe for many threads. */
public final class SimulatedCloud implements AutoCloseable {
    private final Schemas schemas = new Schemas();
    private final ResourceStore store;
    private final Models models;
    private final World world;
    private final Coverage coverage = new Coverage();

    /** Clouds of these packages over a store, which is closed with them. */
    public SimulatedCloud(ResourceStore store, List<CloudPackage> packages) {
        this.store = store;
        this.models = new Models(packages);
        this.world = new World(store, models);
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
            Subject subject = new Subject(
                    model, address.name(), address.urn(), provider, world, NONE_YET, inputs, Optional.empty());
            model.foretell(subject);
            Properties known = inputs.with(model.defaults(subject)).with(common(subject));
            return new Created(
                    "",
                    schemas.resource(address.type())
                            .map(schema -> OutputShapes.unknown(schema.outputs(), known, model.computed()))
                            .orElse(known));
        }
        coverage.count(address.type(), models.declared(address.type()).isPresent());
        CloudResource created = settled(
                change("creating " + model.called(), () -> write(model, provider, address, inputs, Optional.empty())));
        return new Created(created.id(), created.outputs());
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
            store.change(() -> {
                Deletion.remove(store, world, models, resource, provider);
                return resource;
            });
            return create(provider, address, inputs, Mode.DEPLOYMENT);
        });
    }

    private static final Seed NONE_YET = new Seed("preview");

    /** How a resource stands; empty when it is gone. */
    public Optional<CloudResource> read(ProviderInstance provider, Address address, String id) {
        if (isForgotten(provider)) {
            return Optional.empty();
        }
        ResourceModel model = models.of(address.type());
        Optional<CloudResource> kept = store.get(key(model, provider, id));
        Optional<CloudResource> seen = kept.flatMap(model::seen);
        if (seen.isEmpty()) {
            kept.ifPresent(this::lose);
        }
        return seen;
    }

    /** Whether the provider's cloud is gone and its resources are to count as gone with it. */
    private boolean isForgotten(ProviderInstance provider) {
        CloudPackage cloud = cloud(provider.scope().packageName());
        try {
            cloud.reach(provider, world);
            return false;
        } catch (Refusal unreachable) {
            if (cloud.mustBeReachedToDelete(provider)) {
                throw unreachable;
            }
            return true;
        }
    }

    /** Changes a resource, or says what changing it would come to. */
    public Properties update(
            ProviderInstance provider, Address address, String id, Properties before, Properties inputs, Mode mode) {
        ResourceModel model = models.of(address.type());
        if (mode == Mode.PREVIEW) {
            Subject subject = new Subject(
                    model,
                    address.name(),
                    address.urn(),
                    provider,
                    world,
                    NONE_YET,
                    inputs,
                    read(provider, address, id));
            model.foretell(subject);
            Properties known = inputs.with(model.defaults(subject)).with(common(subject));
            return schemas.resource(address.type())
                    .map(schema -> kept(schema, before, known))
                    .orElse(known);
        }
        return settled(change("updating " + model.called() + " (" + id + ")", () -> {
                    Optional<CloudResource> existing = store.get(key(model, provider, id));
                    if (existing.isEmpty()) {
                        throw Refusal.notFound("NotFound", "'" + id + "' does not exist any more; run a refresh");
                    }
                    return write(model, provider, address, inputs, existing);
                }))
                .outputs();
    }

    private <T> T change(String doing, Supplier<T> change) {
        try {
            return store.change(change);
        } catch (Refusal refusal) {
            throw refusal.code().isEmpty() ? refusal : refusal.whenDoing(doing);
        }
    }

    /** A resource that was written, and why it will not become ready. */
    private record Written(CloudResource resource, List<String> unready) {}

    private static CloudResource settled(Written written) {
        if (!written.unready().isEmpty()) {
            throw new Unready(written.resource(), written.unready());
        }
        return written.resource();
    }

    private Written write(
            ResourceModel model,
            ProviderInstance provider,
            Address address,
            Properties inputs,
            Optional<CloudResource> existing) {
        cloud(TypeToken.of(address.type()).packageName()).reach(provider, world);
        Seed seed = new Seed(address.urn() + (existing.isPresent() ? "" : "#" + store.nextGeneration(address.urn())));
        Subject subject = new Subject(model, address.name(), address.urn(), provider, world, seed, inputs, existing);
        model.admit(subject);
        existing.ifPresentOrElse(old -> model.update(subject, old.outputs()), () -> model.create(subject));
        Properties outputs = completed(subject, existing);
        CloudResource resource =
                new CloudResource(key(model, provider, subject.id()), address.urn(), inputs, outputs, "");
        List<String> unready = model.unready(subject);
        if (existing.isEmpty() && store.get(resource.key()).isPresent()) {
            throw Refusal.conflict("AlreadyExists", model.called() + " '" + subject.id() + "' already exists");
        }
        world.put(resource, provider.scope());
        if (existing.isEmpty()) {
            bring(model, subject, resource, provider);
        }
        return new Written(resource, unready);
    }

    private Properties completed(Subject subject, Optional<CloudResource> existing) {
        Properties outputs = subject.outputs().with(common(subject)).without(Checking.DEFAULTS);
        return schemas.resource(subject.type())
                .map(schema -> OutputShapes.complete(
                        schema.outputs(),
                        existing.map(old -> kept(schema, old.outputs(), outputs))
                                .orElse(outputs),
                        subject))
                .orElse(outputs);
    }

    /** What was computed once and is not an input stays as it was. */
    private static Properties kept(ResourceSchema schema, Properties before, Properties now) {
        Properties kept = now;
        for (var entry : before.asMap().entrySet()) {
            boolean given = schema.inputs().properties().containsKey(entry.getKey());
            if (!given && !now.asMap().containsKey(entry.getKey())) {
                kept = kept.with(entry.getKey(), entry.getValue());
            }
        }
        return kept;
    }

    private void bring(ResourceModel model, Subject subject, CloudResource owner, ProviderInstance provider) {
        for (ResourceModel.Companion companion : model.companions(subject)) {
            ResourceKey key = key(models.of(companion.type()), provider, companion.id());
            world.put(
                    new CloudResource(
                            key,
                            owner.urn(),
                            companion.outputs(),
                            companion.outputs(),
                            ResourceStore.line(owner.key())),
                    provider.scope());
        }
    }

    private Properties common(Subject subject) {
        return schemas.resource(subject.type())
                .map(schema ->
                        cloud(TypeToken.of(subject.type()).packageName()).commonOutputs(subject, schema.outputs()))
                .orElse(Properties.NONE);
    }

    /** Deletes a resource; deleting what is gone already is no error. */
    public void delete(ProviderInstance provider, Address address, String id) {
        if (isForgotten(provider)) {
            return;
        }
        ResourceModel model = models.of(address.type());
        change("deleting " + model.called() + " (" + id + ")", () -> {
            Optional<CloudResource> existing = store.get(key(model, provider, id));
            existing.ifPresent(resource -> {
                Subject subject = new Subject(
                        model,
                        address.name(),
                        address.urn(),
                        provider,
                        world,
                        new Seed(address.urn()),
                        resource.inputs(),
                        existing);
                model.admitDeletion(subject);
                Deletion.remove(store, world, models, resource, provider);
            });
            return existing;
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

    /** Takes a resource away behind the engine's back, as somebody with a console would. */
    public void lose(CloudResource resource) {
        store.change(() -> {
            store.remove(resource.key());
            return resource;
        });
    }

    private CloudPackage cloud(String packageName) {
        return models.cloud(packageName)
                .orElseThrow(() -> Refusal.invalid("", "the sandbox does not serve the package '" + packageName + "'"));
    }

    private static ResourceKey key(ResourceModel model, ProviderInstance provider, String id) {
        return new ResourceKey(model.scopeIn(provider.scope()), model.type(), id);
    }

    @Override
    public void close() {
        models.close();
        store.close();
    }
}
