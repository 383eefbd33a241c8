package io.ashlar.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.cost.pricing.Costed;
import io.ashlar.engine.StackFacts;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.stack.Program;
import io.ashlar.stack.RawConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A checked-in stack file, and what the program registers for it today.
 *
 * @param project folder of its {@code Pulumi.yaml}
 * @param stack name of the stack
 */
record StackFile(Path project, String stack) {
    /** Each runs once: a program of two hundred resources takes a while. */
    private static final Map<StackFile, List<Costed>> REGISTERED = new ConcurrentHashMap<>();

    static final List<StackFile> ALL = List.of(".", "examples/azure", "examples/gcp").stream()
            .flatMap(project -> List.of("dev", "staging", "production").stream()
                    .map(stack -> new StackFile(Path.of(project), stack)))
            .toList();

    /** A stack of this project itself, on AWS. */
    static StackFile root(String stack) {
        return new StackFile(Path.of("."), stack);
    }

    /** What the file says of its use. */
    Usage usage() throws IOException {
        JsonNode usage = config().path("cost:usage");
        return usage.isMissingNode() ? Usage.NONE : Usage.parse(file().toString(), usage.toString());
    }

    /** Its budget in dollars. */
    BigDecimal monthlyBudget() throws IOException {
        return config().path("ashlar:monthlyBudget").decimalValue();
    }

    /** In words: {@code production on Azure}. */
    String title() {
        return stack
                + switch (project.getFileName().toString()) {
                    case "azure" -> " on Azure";
                    case "gcp" -> " on Google Cloud";
                    default -> " on AWS";
                };
    }

    Estimate estimate() throws IOException {
        return Estimator.on(Priced.TODAY).with(usage()).estimate(stack, resources());
    }

    List<Costed> resources() {
        return REGISTERED.computeIfAbsent(this, StackFile::run);
    }

    @Override
    public String toString() {
        return project + " " + stack;
    }

    private Path file() {
        return project.resolve("Pulumi." + stack + ".yaml");
    }

    private JsonNode config() throws IOException {
        return new YAMLMapper().readTree(file().toFile()).path("config");
    }

    private List<Costed> run() {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        cloud.run(new Program(new RawConfig(stack, StackFacts.read(file()).config(), Set.of())));
        Map<String, Set<String>> owners = new HashMap<>();
        for (Registered one : cloud.registered()) {
            Set<String> given = new TreeSet<>();
            texts(one.inputs().asMap().values(), given);
            Set<String> answered = new TreeSet<>();
            texts(one.state().asMap().values(), answered);
            answered.removeAll(given);
            answered.add(one.id());
            answered.stream().filter(text -> text.length() > 6).forEach(text -> owners.computeIfAbsent(
                            text, any -> new TreeSet<>())
                    .add(urn(one)));
        }
        return cloud.registered().stream()
                .map(one -> costed(one, cloud.registered(), owners))
                .toList();
    }

    /** Mocks do not say what a value comes from: it is found by what only one other resource answered. */
    private Costed costed(Registered one, List<Registered> all, Map<String, Set<String>> owners) {
        Map<String, List<String>> references = new TreeMap<>();
        one.inputs().asMap().forEach((property, value) -> {
            Set<String> texts = new TreeSet<>();
            texts(List.of(value), texts);
            Set<String> urns = new TreeSet<>();
            texts.stream()
                    .map(text -> owners.getOrDefault(text, Set.of()))
                    .filter(owner -> owner.size() == 1)
                    .forEach(urns::addAll);
            urns.remove(urn(one));
            if (!urns.isEmpty()) {
                references.put(property, List.copyOf(urns));
            }
        });
        String provider = one.provider().substring(one.provider().lastIndexOf(':') + 1);
        Optional<String> region = all.stream()
                .filter(other -> other.type().startsWith("pulumi:providers:")
                        && other.id().equals(provider))
                .flatMap(other ->
                        other.inputs().text("region").or(() -> other.inputs().text("location")).stream())
                .findFirst();
        return new Costed(urn(one), one.type(), one.inputs().asMap(), Optional.empty(), region, references);
    }

    private String urn(Registered one) {
        return "urn:pulumi:%s::ashlar::%s::%s".formatted(stack, one.type(), one.name());
    }

    private static void texts(Collection<?> values, Set<String> found) {
        List<Object> open = new ArrayList<>(values);
        while (!open.isEmpty()) {
            Object value = open.remove(open.size() - 1);
            if (value instanceof String text) {
                found.add(text);
            } else if (value instanceof Map<?, ?> map) {
                open.addAll(map.values());
            } else if (value instanceof Collection<?> items) {
                open.addAll(items);
            }
        }
    }
}
