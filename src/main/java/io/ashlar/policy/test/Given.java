package io.ashlar.policy.test;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Resource.Options;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Urn;
import io.ashlar.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * A resource to try a rule on.
 *
 * <pre>{@code
 * given("aws:rds/instance:Instance").with("storageEncrypted", false).unknown("kmsKeyId")
 *         .expect(new RdsStorageEncrypted(), FAIL, "storageEncrypted is false: …");
 * }</pre>
 *
 * <p>In production and on 1 January 2026 unless said otherwise. A builder: each method changes it and returns it.
 */
public final class Given {
    /** Stands for a value that is unknown, also deep in a map or list. */
    public static final PropertyValue UNKNOWN = new PropertyValue.Unknown("04da6b54-80e4-46f7-96ec-b56ff0331ba9");

    private static final String STACK = "test";
    private static final String PROJECT = "ashlar";
    private static final List<ResourceCheck> CHECKS = ServiceLoader.load(ResourceCheck.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final String type;
    private final List<Given> others = new ArrayList<>();
    private final Map<String, Set<Urn>> sources = new HashMap<>();
    private final Map<String, PropertyValue> settings = new HashMap<>();
    private final Map<String, String> config = new HashMap<>();
    private String name = "subject";
    private PropertyMap properties = PropertyMap.empty();
    private Options options = Options.NONE;
    private Optional<Resource.Provider> provider = Optional.empty();
    private Optional<Urn> parent = Optional.empty();
    private Profile profile = Profile.PRODUCTION;
    private LocalDate today = LocalDate.of(2026, 1, 1);

    private Given(String type) {
        this.type = type;
    }

    /** A resource of this type without properties. */
    public static Given given(String type) {
        return new Given(type);
    }

    /** Marks a value as secret, to be put into a map or list. */
    public static PropertyValue secret(Object plain) {
        return new PropertyValue.Secret(PropertyValue.of(plain));
    }

    /** Gives it a name. Default: {@code subject}. */
    public Given named(String name) {
        this.name = name;
        return this;
    }

    /** Gives it one property: a text, number, boolean, list or map, in which {@link #UNKNOWN} and secrets may be. */
    public Given with(String key, Object value) {
        properties = properties.with(value, key);
        return this;
    }

    /** Gives it these properties beside those that it has. */
    public Given with(Map<String, ?> more) {
        more.forEach(this::with);
        return this;
    }

    /** Makes a value unknown, as in a preview. */
    public Given unknown(String... path) {
        properties = properties.with(UNKNOWN, path);
        return this;
    }

    /** Says that the program protects it. */
    public Given protect() {
        options = new Options(true, options.deleteBeforeReplace(), options.ignoreChanges());
        return this;
    }

    /** Gives it a provider with this configuration, e.g. {@code aws} and its {@code region}. */
    public Given madeBy(String providerPackage, Map<String, ?> configuration) {
        String providerType = "pulumi:providers:" + providerPackage;
        provider = Optional.of(new Resource.Provider(
                providerType, urn(providerType, "default"), (PropertyMap) PropertyValue.of(configuration)));
        return this;
    }

    /** Puts another resource into the same stack. */
    public Given beside(Given other) {
        others.add(other);
        return this;
    }

    /** Lets a property come from a resource, as the engine notes it even where the value is unknown. */
    public Given from(String property, Given source) {
        if (!properties.has(property)) {
            unknown(property);
        }
        sources.computeIfAbsent(property, key -> new HashSet<>()).add(source.urn());
        return this;
    }

    /** Makes it a child of another resource. */
    public Given under(Given parent) {
        this.parent = Optional.of(parent.urn());
        return this;
    }

    /** Judges it in an environment of this profile. Default: production. */
    public Given in(Profile profile) {
        this.profile = profile;
        return this;
    }

    /** Judges it on this day. Default: 1 January 2026. */
    public Given on(LocalDate today) {
        this.today = today;
        return this;
    }

    /** Sets a setting of the rule. */
    public <T> Given setting(Setting<T> setting, T value) {
        PropertyValue given = PropertyValue.of(value);
        setting.problem(given).ifPresent(problem -> {
            throw new AssertionError(problem);
        });
        settings.put(setting.name(), given);
        return this;
    }

    /** Sets a key of the stack's configuration, e.g. {@code ashlar:monthlyBudget}. */
    public Given config(String key, String value) {
        config.put(key, value);
        return this;
    }

    /** The resource as rules see it. */
    public Resource resource() {
        return new Resource(type, urn(), properties, options, provider, parent, List.of(), sources);
    }

    /** What the rule says of it. */
    public Verdict verdict(Rule rule) {
        if (!rule.types().contain(type)) {
            throw new AssertionError("%s does not judge %s, only %s"
                    .formatted(rule.info().id(), type, rule.types().description()));
        }
        Resource resource = resource();
        List<Resource> all = new ArrayList<>(List.of(resource));
        others.forEach(other -> other.addTo(all));
        all.forEach(Given::check);
        if (rule instanceof ResourceRule judge) {
            return Verdict.judging(() -> judge.judge(resource, context()));
        }
        return Verdict.judging(() -> ((StackRule) rule).judge(resource, Stack.of(all), context()));
    }

    /**
     * Says what the rule has to find.
     *
     * @param messages each whole message, in order: the faults of {@code FAIL}, the property of {@code UNKNOWN}, the reason of
     *     {@code NOT_APPLICABLE}; none to leave them open
     */
    public Given expect(Rule rule, Outcome outcome, String... messages) {
        Verdict verdict = verdict(rule);
        boolean asExpected = verdict.outcome() == outcome
                && (messages.length == 0 || verdict.messages().equals(List.of(messages)));
        if (!asExpected) {
            throw new AssertionError("%s of %s%n  expected %s %s%n  but was  %s %s"
                    .formatted(
                            rule.info().id(),
                            type,
                            outcome,
                            messages.length == 0 ? "" : List.of(messages),
                            verdict.outcome(),
                            verdict.messages()));
        }
        return this;
    }

    /** Says what the rule has to change: afterwards the resource passes, and a value has become this. */
    public Given expectRemedy(Rule rule, Object value, String... path) {
        if (!(rule instanceof Remediation remediation)) {
            throw new AssertionError(rule.info().id() + " puts nothing right");
        }
        expect(rule, Outcome.FAIL);
        PropertyMap changed = remediation.remedy(resource(), context());
        if (!changed.value(path).equals(PropertyValue.of(value))) {
            throw new AssertionError("%s makes %s %s, not %s"
                    .formatted(rule.info().id(), String.join(".", path), changed.value(path), value));
        }
        properties = changed;
        return expect(rule, Outcome.PASS);
    }

    private static void check(Resource resource) {
        List<String> problems = CHECKS.stream()
                .flatMap(check -> check.problems(resource.type(), resource.properties()).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new AssertionError("there can be no such %s:%n  %s"
                    .formatted(resource.type(), String.join(System.lineSeparator() + "  ", problems)));
        }
    }

    private void addTo(List<Resource> all) {
        all.add(resource());
        others.forEach(other -> other.addTo(all));
    }

    private Context context() {
        return new Context(profile, today, config, settings);
    }

    private Urn urn() {
        return urn(type, name);
    }

    private static Urn urn(String type, String name) {
        return Urn.of(STACK, PROJECT, type, name);
    }
}
