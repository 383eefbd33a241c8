package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.List;
import java.util.Optional;

/**
 * The resource that a rule looks at: its inputs, what is computed so far, and the cloud around it.
 *
 * <p>In a preview inputs may be {@link Unknown}; the readers then answer empty, and a computation that needs such a
 * value says so through {@link #needs}.
 */
public final class Subject {
    private final ResourceModel model;
    private final String logicalName;
    private final String urn;
    private final ProviderInstance provider;
    private final CloudView cloud;
    private final Seed seed;
    private final Properties inputs;
    private final Optional<CloudResource> existing;
    private Properties outputs;
    private String id;

    /** A resource that is about to be created, or that exists and is about to change. */
    public Subject(
            ResourceModel model,
            String logicalName,
            String urn,
            ProviderInstance provider,
            CloudView cloud,
            Seed seed,
            Properties inputs,
            Optional<CloudResource> existing) {
        this.model = model;
        this.logicalName = logicalName;
        this.urn = urn;
        this.provider = provider;
        this.cloud = cloud;
        this.seed = seed;
        this.inputs = inputs;
        this.existing = existing;
        this.outputs = inputs;
        this.id = existing.map(CloudResource::id).orElse("");
    }

    /** The type token. */
    public String type() {
        return model.type();
    }

    /** The name that the program gave it. */
    public String logicalName() {
        return logicalName;
    }

    /** The engine's name for it. */
    public String urn() {
        return urn;
    }

    /** The provider that manages it. */
    public ProviderInstance provider() {
        return provider;
    }

    /** Where it lives; without a region when the type belongs to the whole account. */
    public Scope scope() {
        return model.scopeIn(provider.scope());
    }

    /** The region of its provider. */
    public String region() {
        return provider.scope().region();
    }

    /** What was asked for. */
    public Properties inputs() {
        return inputs;
    }

    /** The inputs and what has been computed so far. */
    public Properties outputs() {
        return outputs;
    }

    /** What stands in the cloud now; empty while it is being created. */
    public Optional<CloudResource> existing() {
        return existing;
    }

    /** The id; empty until it is given. */
    public String id() {
        return id;
    }

    /** Whether it is being created and not changed. */
    public boolean isNew() {
        return existing.isEmpty();
    }

    /** Hexadecimal digits, the same for this creation and different for every other. */
    public String hex(int count) {
        return seed.hex(count);
    }

    /** The same, for a second or third id of the same resource; the purpose tells them apart. */
    public String hex(String purpose, int count) {
        return seed.forPurpose(purpose).hex(count);
    }

    /** Decimal digits. */
    public String digits(int count) {
        return seed.digits(count);
    }

    /** Lower-case letters and digits. */
    public String letters(int count) {
        return seed.letters(count);
    }

    /** An output or input at a path, possibly {@link Unknown}. */
    public Optional<Object> value(String path) {
        List<Properties.Located> found = outputs.all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0).value());
    }

    /** The text at a path of the inputs. */
    public Optional<String> text(String path) {
        return inputs.text(path);
    }

    /** Whether all of these inputs are known, so that a computation may read them. */
    public boolean needs(String... paths) {
        for (String path : paths) {
            if (inputs.isUnknown(path)) {
                return false;
            }
        }
        return true;
    }

    /** Looks a resource up by id in this provider's region or account, whichever the type lives in. */
    public Optional<CloudResource> find(String type, String withId) {
        return findBy(type, "id", withId);
    }

    /** Looks a resource up by another attribute. */
    public Optional<CloudResource> findBy(String type, String attribute, String value) {
        return cloud.find(provider.scope(), type, attribute, value);
    }

    /** All resources of a type that this provider can see. */
    public List<CloudResource> all(String type) {
        return cloud.all(provider.scope(), type);
    }

    /** The cloud, for look-ups beyond the provider's own region. */
    public CloudView cloud() {
        return cloud;
    }

    /** Everybody of one type who refers to a resource. */
    public List<CloudResource> referrers(CloudResource target, String type) {
        return cloud.referrers(target).stream()
                .map(CloudView.Referrer::resource)
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    void giveId(String given) {
        id = given;
    }

    void output(String name, Object value) {
        outputs = outputs.with(name, value);
    }
}
