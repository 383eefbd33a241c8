package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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

    private final Builder declared;

    private ResourceModel(Builder declared) {
        this.declared = declared;
    }

    /** Begins the model of a type. */
    public static Builder of(String type) {
        return new Builder(type);
    }

    /** The type token. */
    public String type() {
        return declared.type;
    }

    /** The pages that this model was written from. */
    public List<String> sources() {
        return List.copyOf(declared.sources);
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
        return Optional.ofNullable(declared.autoName);
    }

    /** A name that the provider makes when none is given. */
    public record AutoName(
            String property, String prefix, int longest, String separator, boolean lowerCase, int digits) {
        static final int USUAL_DIGITS = 7;
    }

    /** The paths whose change replaces the resource. */
    public Set<String> replacedOn() {
        return declared.replaceOn;
    }

    /** Whether the old resource must go before the new one can come, whatever its name. */
    public boolean isDeletedBeforeReplaced() {
        return declared.deleteBeforeReplace;
    }

    /** Paths of lists whose order means nothing. */
    public Set<String> unordered() {
        return declared.unordered;
    }

    /** Paths of texts that are JSON, compared by meaning. */
    public Set<String> json() {
        return declared.json;
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

    /** What the cloud makes together with the resource. */
    public List<Companion> companions(Subject subject) {
        return declared.companions.stream()
                .flatMap(companions -> companions.apply(subject).stream())
                .toList();
    }

    /** Collects the declaration of a {@link ResourceModel}. */
    public static final class Builder {
        final String type;
        final List<String> sources = new ArrayList<>();
        String called;
        Computation id = Template.of("{name}-{hex:8}");
        boolean accountWide;
        boolean deleteBeforeReplace;

        @org.jspecify.annotations.Nullable
        AutoName autoName;

        final Set<String> replaceOn = new LinkedHashSet<>();
        final Set<String> unordered = new LinkedHashSet<>();
        final Set<String> json = new LinkedHashSet<>();
        final Set<String> takenAlong = new LinkedHashSet<>();
        final List<Function<Subject, Scope>> takenScopes = new ArrayList<>();
        final Set<String> foundBy = new LinkedHashSet<>();
        final Map<String, Reference> references = new LinkedHashMap<>();
        final List<PathRule> rules = new ArrayList<>();
        final List<InputRule> inputRules = new ArrayList<>();
        final List<StateRule> stateRules = new ArrayList<>();
        final List<StateRule> deletionRules = new ArrayList<>();
        final List<Unique> uniques = new ArrayList<>();
        final List<Output> outputs = new ArrayList<>();
        final List<Function<Subject, List<Companion>>> companions = new ArrayList<>();

        private Builder(String type) {
            this.type = type;
            this.called = type.substring(type.lastIndexOf(':') + 1);
        }

        /** The page of the cloud's documentation that this model is written from; at least one. */
        public Builder source(String page) {
            sources.add(page);
            return this;
        }

        /** How the real provider names the type in errors. Default: the type's own name. */
        public Builder called(String name) {
            called = name;
            return this;
        }

        /** The type belongs to the account and not to a region, e.g. an IAM role. */
        public Builder accountWide() {
            accountWide = true;
            return this;
        }

        /** The shape of the id, see {@link Template} for the places. */
        public Builder id(String template) {
            return id(Template.of(template));
        }

        /** The id, worked out. */
        public Builder id(Computation computation) {
            id = computation;
            return this;
        }

        /** The shape of the {@code arn} output. */
        public Builder arn(String template) {
            return computed("arn", template);
        }

        /** An output that is given at creation and kept; an input of that name wins. */
        public Builder computed(String name, String template) {
            return computed(name, Template.of(template));
        }

        /** An output that is worked out at creation and kept; an input of that name wins. */
        public Builder computed(String name, Computation computation) {
            outputs.add(new Output(name, computation, Moment.CREATION));
            return this;
        }

        /** An output that follows the inputs at every change. */
        public Builder derived(String name, Computation computation) {
            outputs.add(new Output(name, computation, Moment.EVERY_WRITE));
            return this;
        }

        /** The value that an output has when no input of that name is given. */
        public Builder defaultsTo(String name, Object value) {
            outputs.add(new Output(name, subject -> value, Moment.WHEN_ABSENT));
            return this;
        }

        /** When absent, the property is named like the logical resource plus seven random hexadecimal digits. */
        public Builder autoNamed(String property, int longest) {
            return autoNamed(property, longest, "-");
        }

        /** The same with a separator of its own, e.g. none where dashes are refused. */
        public Builder autoNamed(String property, int longest, String separator) {
            autoName = new AutoName(property, "", longest, separator, false, AutoName.USUAL_DIGITS);
            return this;
        }

        /** The same in lower case, for clouds' names that take no capitals. */
        public Builder autoNamedInLowerCase(String property, int longest) {
            autoName = new AutoName(property, "", longest, "-", true, AutoName.USUAL_DIGITS);
            return this;
        }

        /** The same after a fixed beginning, e.g. {@code alias/}. */
        public Builder autoNamedAfter(String prefix, String property, int longest) {
            autoName = new AutoName(property, prefix, longest, "-", false, AutoName.USUAL_DIGITS);
            return this;
        }

        /** The same with another number of random digits; the property may be nested, e.g. {@code metadata.name}. */
        public Builder autoNamedWith(int digits, String property, int longest) {
            autoName = new AutoName(property, "", longest, "-", false, digits);
            return this;
        }

        /** When the resource goes, everything goes that refers to it by this path, e.g. what is in a namespace. */
        public Builder takesAlongWhatRefersBy(String path) {
            takenAlong.add(path);
            return this;
        }

        /** When the resource goes, everything in this scope goes, e.g. what is in a cluster. */
        public Builder takesAlong(Function<Subject, Scope> contents) {
            takenScopes.add(contents);
            return this;
        }

        /** A change of any of these paths replaces the resource. */
        public Builder replaceOn(String... paths) {
            replaceOn.addAll(List.of(paths));
            return this;
        }

        /** Two of them cannot stand side by side, so a replacement deletes first. */
        public Builder deletedBeforeReplaced() {
            deleteBeforeReplace = true;
            return this;
        }

        /** The order of these lists means nothing. */
        public Builder unordered(String... paths) {
            unordered.addAll(List.of(paths));
            return this;
        }

        /** These texts are JSON: checked, and compared by meaning. */
        public Builder json(String... paths) {
            for (String path : paths) {
                json.add(path);
                rule(path, Rules.json());
            }
            return this;
        }

        /** Others name a resource of this type by these outputs, besides its id and arn. */
        public Builder foundBy(String... attributes) {
            foundBy.addAll(List.of(attributes));
            return this;
        }

        /** The property names another resource, which must exist. */
        public Builder refersTo(String path, Reference reference) {
            references.put(path, reference);
            return this;
        }

        /** Rules about the value at a path; {@code list[]} reaches each element. */
        public Builder rule(String path, Rules.ValueRule... all) {
            for (Rules.ValueRule rule : all) {
                rules.add(new PathRule(path, rule));
            }
            return this;
        }

        /** A rule over several inputs. */
        public Builder check(InputRule rule) {
            inputRules.add(rule);
            return this;
        }

        /** A rule that looks at the cloud, at creation and at every change. */
        public Builder admit(StateRule rule) {
            stateRules.add(rule);
            return this;
        }

        /** No two resources of the type may have this property in common within their account or region. */
        public Builder unique(String path, String code, String words) {
            foundBy.add(path);
            uniques.add(new Unique(path, false, code, words));
            return this;
        }

        /** No two resources of the type may have this property in common in the whole world. */
        public Builder uniqueWorldwide(String path, String code, String words) {
            foundBy.add(path);
            uniques.add(new Unique(path, true, code, words));
            return this;
        }

        /** No more than this many of the type in one account and region; every page of quotas names the code. */
        public Builder quota(int most, String code, String words) {
            return admit(subject -> {
                if (subject.isNew() && subject.cloud().count(subject.provider().scope(), type) >= most) {
                    throw Refusal.quota(code, words);
                }
            });
        }

        /** No more than this many of the type that name the same resource at the path. */
        public Builder quotaPer(String path, int most, String code, String words) {
            return admit(subject -> {
                Reference reference = references.get(path);
                if (reference != null && subject.isNew()) {
                    subject.text(path)
                            .flatMap(value -> reference.resolve(
                                    subject.cloud(), subject.provider().scope(), value))
                            .filter(target -> subject.referrers(target, type).size() >= most)
                            .ifPresent(target -> {
                                throw Refusal.quota(code, words.replace("{target}", target.id()));
                            });
                }
            });
        }

        /** A rule that decides whether the resource may be deleted, e.g. a protection that is on. */
        public Builder beforeDeletion(StateRule rule) {
            deletionRules.add(rule);
            return this;
        }

        /** What the cloud makes together with the resource, e.g. the default security group of a VPC. */
        public Builder brings(Function<Subject, List<Companion>> made) {
            companions.add(made);
            return this;
        }

        /** Applies declarations that several types share. */
        public Builder with(Consumer<Builder> shared) {
            shared.accept(this);
            return this;
        }

        /** Ends the declaration. */
        public ResourceModel build() {
            return new ResourceModel(this);
        }
    }
}
