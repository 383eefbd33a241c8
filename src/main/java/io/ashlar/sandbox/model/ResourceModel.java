package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How the real cloud treats one resource type, beyond what the SDK's schema says: a small declaration that can be read
 * beside the page it cites. The package documentation shows one in full.
 */
public final class ResourceModel {
    /** Works out an output. An empty {@link Optional} leaves the output out; a preview may answer {@code Unknown}. */
    @FunctionalInterface
    public interface Computation {
        /** The value: text, number, boolean, list or map. */
        Object of(Subject subject);
    }

    /** A rule over several inputs. It runs in previews too, so it speaks only about what it can see. */
    @FunctionalInterface
    public interface InputRule {
        /** Adds what is wrong to the findings. */
        void check(Properties inputs, Findings findings);
    }

    /** A rule that looks at the cloud. It runs when the resource is created, changed or deleted, never in a preview. */
    @FunctionalInterface
    public interface StateRule {
        /** Throws a {@link Refusal} when the cloud says no. */
        void admit(Subject subject);
    }

    /** Something that the cloud makes together with a resource, and removes with it. */
    public record Companion(String type, String id, Properties outputs) {}

    /** A property that must not be used twice. */
    record Unique(String path, boolean worldwide, String code, String words) {}

    /** A value rule at a path. */
    record PathRule(String path, Rules.ValueRule rule) {}

    /** An output and how it comes about. */
    record Output(String name, Computation computation, Moment moment) {}

    /** When an output is worked out. */
    enum Moment {
        /** Once, at creation, and kept; an input of that name wins. */
        CREATION,
        /** At creation and at every change. */
        EVERY_WRITE,
        /** At every write, unless an input of that name is given. */
        WHEN_ABSENT
    }

    private final ResourceModelBuilder declared;

    ResourceModel(ResourceModelBuilder declared) {
        this.declared = declared;
    }

    /** Begins the model of a type. */
    public static ResourceModelBuilder of(String type) {
        return new ResourceModelBuilder(type);
    }

    /** The type token. */
    public String type() {
        return declared.type;
    }

    /** The pages that this model was written from. */
    public List<String> sources() {
        return List.copyOf(declared.sources);
    }

    /** Whether it can refuse anything beyond what the schema refuses; a model that only works out outputs cannot. */
    public boolean hasRules() {
        return !(declared.rules.isEmpty()
                && declared.inputRules.isEmpty()
                && declared.stateRules.isEmpty()
                && declared.deletionRules.isEmpty()
                && declared.references.isEmpty()
                && declared.uniques.isEmpty());
    }

    /** How the real provider names the type in errors, e.g. {@code EC2 Subnet}. */
    public String called() {
        return declared.called;
    }

    /** Where a resource of this type lives, for a provider of the given scope. */
    public Scope scopeIn(Scope provider) {
        return declared.accountWide ? provider.accountWide() : provider;
    }

    /** Whether the property's name is made from the logical name when it is not given, and how. */
    public Optional<AutoName> autoName() {
        return declared.autoName;
    }

    /** A name that the provider makes when none is given. */
    public record AutoName(
            String property, String prefix, int longest, String separator, boolean lowerCase, int digits) {
        /** As many as the engine gives most names. */
        public static final int USUAL_DIGITS = 7;
    }

    /** The paths whose change replaces the resource. */
    public Set<String> replacedOn() {
        return declared.replaceOn;
    }

    /** Whether the old resource must go before the new one can come, whatever its name. */
    public boolean isDeletedBeforeReplaced() {
        return declared.deleteBeforeReplace;
    }

    /** Whether a creation takes the place of what has the same id. */
    public boolean overwrites() {
        return declared.overwrites;
    }

    /** Paths of lists whose order means nothing. */
    public Set<String> unordered() {
        return declared.unordered;
    }

    /** Paths of texts that are JSON, compared by meaning. */
    public Set<String> json() {
        return declared.json;
    }

    /** What a text at this path means, where the same can be said in several ways. */
    public Optional<UnaryOperator<String>> meaning(String path) {
        return Optional.ofNullable(declared.meanings.get(path));
    }

    /** The attributes, besides id and arn, by which others find a resource of this type. */
    public Set<String> foundBy() {
        return declared.foundBy;
    }

    /** The paths by which others are so bound to the resource that they go with it. */
    public Set<String> takenAlong() {
        return declared.takenAlong;
    }

    /** The scopes whose contents go with the resource. */
    public List<Scope> takenScopes(Subject subject) {
        return declared.takenScopes.stream()
                .map(contents -> contents.apply(subject))
                .toList();
    }

    /** The properties that tell resources of the type apart, so that an old and a new one cannot share their values. */
    public Set<String> nameProperties() {
        Set<String> names = new LinkedHashSet<>();
        declared.uniques.forEach(unique -> names.add(unique.path()));
        autoName().ifPresent(naming -> names.add(naming.property()));
        return names;
    }

    /** The references, by path. */
    public Map<String, Reference> references() {
        return declared.references;
    }

    /** Runs every rule about inputs. */
    public void check(Properties inputs, Findings findings) {
        ModelChecks.check(declared, inputs, findings);
    }

    /** Asks the cloud whether it takes this resource as it is to become. */
    public void admit(Subject subject) {
        ModelChecks.admit(declared, this, subject);
    }

    /** Asks the cloud whether it lets this resource go. */
    public void admitDeletion(Subject subject) {
        declared.deletionRules.forEach(rule -> rule.admit(subject));
    }

    /** Asks in a preview whether the resource would be taken. */
    public void foretell(Subject subject) {
        declared.foretellings.forEach(rule -> rule.admit(subject));
    }

    /** How a resource that was kept stands by now; nothing when it is gone. */
    public Optional<CloudResource> seen(CloudResource kept) {
        return declared.seen.apply(kept);
    }

    /** Why the resource, as it is about to be written, will not become ready. */
    public List<String> unready(Subject subject) {
        return declared.readiness.stream()
                .flatMap(reasons -> reasons.apply(subject).stream())
                .toList();
    }

    /** Gives the id and works out all outputs of a new resource. */
    public void create(Subject subject) {
        ModelOutputs.create(declared, subject);
    }

    /** Works out the outputs of a changed resource. */
    public void update(Subject subject, Properties before) {
        ModelOutputs.update(declared, subject, before);
    }

    /** The outputs that do not depend on a creation, for a preview. */
    public Properties defaults(Subject subject) {
        return ModelOutputs.defaults(declared, subject);
    }

    /** The names of the outputs that a preview of a creation cannot know. */
    public Set<String> computed() {
        return ModelOutputs.computed(declared);
    }

    /** The names of the outputs that a preview cannot know of a resource of which these inputs change. */
    public Set<String> unforeseen(Set<String> changed) {
        Set<String> names = new LinkedHashSet<>();
        declared.unforeseen.forEach((output, inputs) -> {
            if (inputs.test(changed)) {
                names.add(output);
            }
        });
        return names;
    }

    /** What the cloud makes together with the resource. */
    public List<Companion> companions(Subject subject) {
        return declared.companions.stream()
                .flatMap(companions -> companions.apply(subject).stream())
                .toList();
    }

    /** What stays when the resource has gone. */
    public List<Companion> remains(Subject subject) {
        return declared.remains.stream()
                .flatMap(left -> left.apply(subject).stream())
                .toList();
    }
}
