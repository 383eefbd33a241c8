package io.ashlar.sandbox.model;

import io.ashlar.sandbox.model.ResourceModel.AutoName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Collects the declaration of a {@link ResourceModel}. */
public final class ResourceModelBuilder {
    final String type;
    final List<String> sources = new ArrayList<>();
    String called;
    ResourceModel.Computation id = Template.of("{name}-{hex:8}");
    boolean accountWide;
    boolean deleteBeforeReplace;
    boolean overwrites;
    Optional<AutoName> autoName = Optional.empty();
    final Set<String> replaceOn = new LinkedHashSet<>();
    final Set<String> unordered = new LinkedHashSet<>();
    final Set<String> json = new LinkedHashSet<>();
    final Map<String, UnaryOperator<String>> meanings = new LinkedHashMap<>();
    final Set<String> secrets = new LinkedHashSet<>();
    final Set<String> takenAlong = new LinkedHashSet<>();
    final List<Function<Subject, Scope>> takenScopes = new ArrayList<>();
    final Set<String> foundBy = new LinkedHashSet<>();
    final Map<String, Reference> references = new LinkedHashMap<>();
    final List<ResourceModel.PathRule> rules = new ArrayList<>();
    final List<ResourceModel.InputRule> inputRules = new ArrayList<>();
    final List<ResourceModel.StateRule> stateRules = new ArrayList<>();
    final List<ResourceModel.StateRule> deletionRules = new ArrayList<>();
    final List<ResourceModel.StateRule> foretellings = new ArrayList<>();
    Function<CloudResource, Optional<CloudResource>> seen = Optional::of;
    final List<Function<Subject, List<String>>> readiness = new ArrayList<>();
    final List<ResourceModel.Unique> uniques = new ArrayList<>();
    final List<ResourceModel.Output> outputs = new ArrayList<>();
    final Map<String, Predicate<Set<String>>> unforeseen = new LinkedHashMap<>();
    final List<Function<Subject, List<ResourceModel.Companion>>> companions = new ArrayList<>();
    final List<Function<Subject, List<ResourceModel.Companion>>> remains = new ArrayList<>();

    ResourceModelBuilder(String type) {
        this.type = type;
        this.called = type.substring(type.lastIndexOf(':') + 1);
    }

    /** The page of the cloud's documentation that this model is written from; at least one. */
    public ResourceModelBuilder source(String page) {
        sources.add(page);
        return this;
    }

    /** How the real provider names the type in errors. Default: the type's own name. */
    public ResourceModelBuilder called(String name) {
        called = name;
        return this;
    }

    /** The type belongs to the account and not to a region, e.g. an IAM role. */
    public ResourceModelBuilder accountWide() {
        accountWide = true;
        return this;
    }

    /** The shape of the id, see {@link Template} for the places. */
    public ResourceModelBuilder id(String template) {
        return id(Template.of(template));
    }

    /** The id, worked out. */
    public ResourceModelBuilder id(ResourceModel.Computation computation) {
        id = computation;
        return this;
    }

    /** The shape of the {@code arn} output. */
    public ResourceModelBuilder arn(String template) {
        return computed("arn", template);
    }

    /** An output that is given at creation and kept; an input of that name wins. */
    public ResourceModelBuilder computed(String name, String template) {
        return computed(name, Template.of(template));
    }

    /** An output that is worked out at creation and kept; an input of that name wins. */
    public ResourceModelBuilder computed(String name, ResourceModel.Computation computation) {
        outputs.add(new ResourceModel.Output(name, computation, ResourceModel.Moment.CREATION));
        return this;
    }

    /** An output that follows the inputs at every change. */
    public ResourceModelBuilder derived(String name, ResourceModel.Computation computation) {
        outputs.add(new ResourceModel.Output(name, computation, ResourceModel.Moment.EVERY_WRITE));
        return this;
    }

    /** An output that a preview of a change cannot know, if the change is to such inputs; by name, without what is in them. */
    public ResourceModelBuilder unforeseen(String output, Predicate<Set<String>> changed) {
        unforeseen.put(output, changed);
        return this;
    }

    /** The value that an output has when no input of that name is given. */
    public ResourceModelBuilder defaultsTo(String name, Object value) {
        outputs.add(new ResourceModel.Output(name, subject -> value, ResourceModel.Moment.WHEN_ABSENT));
        return this;
    }

    /** When absent, the property is named like the logical resource plus seven random hexadecimal digits. */
    public ResourceModelBuilder autoNamed(String property, int longest) {
        return autoNamed(property, longest, "-");
    }

    /** The same with a separator of its own, e.g. none where dashes are refused. */
    public ResourceModelBuilder autoNamed(String property, int longest, String separator) {
        autoName = Optional.of(new AutoName(property, "", longest, separator, false, AutoName.USUAL_DIGITS));
        return this;
    }

    /** The same in lower case, for clouds' names that take no capitals. */
    public ResourceModelBuilder autoNamedInLowerCase(String property, int longest) {
        autoName = Optional.of(new AutoName(property, "", longest, "-", true, AutoName.USUAL_DIGITS));
        return this;
    }

    /** The name that the provider makes, in full: with a beginning, a number of digits or a nested property of its own. */
    public ResourceModelBuilder autoNamed(AutoName naming) {
        autoName = Optional.of(naming);
        return this;
    }

    /** When the resource goes, everything goes that refers to it by this path, e.g. what is in a namespace. */
    public ResourceModelBuilder takesAlongWhatRefersBy(String path) {
        takenAlong.add(path);
        return this;
    }

    /** When the resource goes, everything in this scope goes, e.g. what is in a cluster. */
    public ResourceModelBuilder takesAlong(Function<Subject, Scope> contents) {
        takenScopes.add(contents);
        return this;
    }

    /** A change of any of these paths replaces the resource. */
    public ResourceModelBuilder replaceOn(String... paths) {
        replaceOn.addAll(List.of(paths));
        return this;
    }

    /** Two of them cannot stand side by side, so a replacement deletes first. */
    public ResourceModelBuilder deletedBeforeReplaced() {
        deleteBeforeReplace = true;
        return this;
    }

    /** A second creation takes the place of the first, as the cloud's own Put does; otherwise the id is taken. */
    public ResourceModelBuilder overwrites() {
        overwrites = true;
        return this;
    }

    /** The order of these lists means nothing. */
    public ResourceModelBuilder unordered(String... paths) {
        unordered.addAll(List.of(paths));
        return this;
    }

    /** These texts are JSON: checked, and compared by meaning. */
    public ResourceModelBuilder json(String... paths) {
        for (String path : paths) {
            json.add(path);
            rule(path, Rules.json());
        }
        return this;
    }

    /** Two texts at this path are the same when they mean the same, e.g. {@code West Europe} and {@code westeurope}. */
    public ResourceModelBuilder means(String path, UnaryOperator<String> meaning) {
        meanings.put(path, meaning);
        return this;
    }

    /** These values are secret: no complaint shows them. */
    public ResourceModelBuilder secret(String... paths) {
        secrets.addAll(List.of(paths));
        return this;
    }

    /** Others name a resource of this type by these outputs, besides its id and arn. */
    public ResourceModelBuilder foundBy(String... attributes) {
        foundBy.addAll(List.of(attributes));
        return this;
    }

    /** The property names another resource, which must exist. */
    public ResourceModelBuilder refersTo(String path, Reference reference) {
        references.put(path, reference);
        return this;
    }

    /** Rules about the value at a path; {@code list[]} reaches each element. */
    public ResourceModelBuilder rule(String path, Rules.ValueRule... all) {
        for (Rules.ValueRule rule : all) {
            rules.add(new ResourceModel.PathRule(path, rule));
        }
        return this;
    }

    /** A rule over several inputs. */
    public ResourceModelBuilder check(ResourceModel.InputRule rule) {
        inputRules.add(rule);
        return this;
    }

    /** A rule that looks at the cloud, at creation and at every change. */
    public ResourceModelBuilder admit(ResourceModel.StateRule rule) {
        stateRules.add(rule);
        return this;
    }

    /** No two resources of the type may have this property in common within their account or region. */
    public ResourceModelBuilder unique(String path, String code, String words) {
        foundBy.add(path);
        uniques.add(new ResourceModel.Unique(path, false, code, words));
        return this;
    }

    /** No two resources of the type may have this property in common in the whole world. */
    public ResourceModelBuilder uniqueWorldwide(String path, String code, String words) {
        foundBy.add(path);
        uniques.add(new ResourceModel.Unique(path, true, code, words));
        return this;
    }

    /** No more than this many of the type in one account and region; every page of quotas names the code. */
    public ResourceModelBuilder quota(int most, String code, String words) {
        return admit(subject -> Quotas.ofType(subject, most, code, words));
    }

    /** No more than this many of the type that name the same resource at the path. */
    public ResourceModelBuilder quotaPer(String path, int most, String code, String words) {
        return admit(subject -> Quotas.ofTarget(subject, path, references.get(path), most, code, words));
    }

    /** A rule that decides whether the resource may be deleted, e.g. a protection that is on. */
    public ResourceModelBuilder beforeDeletion(ResourceModel.StateRule rule) {
        deletionRules.add(rule);
        return this;
    }

    /** A rule that looks beyond the sandbox and speaks in previews too. */
    public ResourceModelBuilder foretold(ResourceModel.StateRule rule) {
        foretellings.add(rule);
        return this;
    }

    /** How a resource stands by now, when it lives beyond the sandbox; nothing when it is gone. */
    public ResourceModelBuilder seenAs(Function<CloudResource, Optional<CloudResource>> look) {
        seen = look;
        return this;
    }

    /** Why a resource that is written does not become ready, in the provider's words; nothing when it does. */
    public ResourceModelBuilder unready(Function<Subject, List<String>> reasons) {
        readiness.add(reasons);
        return this;
    }

    /** What the cloud makes together with the resource, e.g. the default security group of a VPC. */
    public ResourceModelBuilder brings(Function<Subject, List<ResourceModel.Companion>> made) {
        companions.add(made);
        return this;
    }

    /** What stays when the resource has gone, e.g. a key vault that can be recovered and still has its name. */
    public ResourceModelBuilder leaves(Function<Subject, List<ResourceModel.Companion>> left) {
        remains.add(left);
        return this;
    }

    /** Applies declarations that several types share. */
    public ResourceModelBuilder with(Consumer<ResourceModelBuilder> shared) {
        shared.accept(this);
        return this;
    }

    /** Ends the declaration. */
    public ResourceModel build() {
        return new ResourceModel(this);
    }
}
