package io.ashlar.sandbox.view;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is in the clouds, and what the stacks know of it. */
public final class Inventory {
    private static final String ORPHAN = "(orphan)";

    private final List<CloudResource> resources;
    private final Map<String, EngineState.Known> known = new HashMap<>();

    /** Of these resources, with the components that the stacks know them by. */
    public Inventory(List<CloudResource> resources, Collection<EngineState> stacks) {
        this.resources = List.copyOf(resources);
        stacks.forEach(stack -> stack.resources().forEach(resource -> known.putIfAbsent(resource.urn(), resource)));
    }

    /**
     * What somebody asked for in one place, by component, type and id.
     *
     * @param scope the cloud, the account and the region
     */
    public record Place(Scope scope, List<Line> lines) {
        /** The region, in words where there is none. */
        public String region() {
            return scope.region().isEmpty() ? "all regions" : scope.region();
        }
    }

    /**
     * One resource.
     *
     * @param component the name of the component that it belongs to; empty for none
     */
    public record Line(CloudResource resource, String component) {
        /** The logical name. */
        public String name() {
            return Urns.name(resource.urn());
        }
    }

    /**
     * How many there are.
     *
     * @param implicit those that the clouds made with others
     * @param orphans those among the asked that are in no stack's state
     */
    public record Counts(long asked, long implicit, long orphans) {
        /** As a sentence. */
        public String words() {
            return asked + " resources, and " + implicit + " that the clouds made with them"
                    + (orphans == 0 ? "" : "; " + orphans + " in no stack's state") + ".";
        }
    }

    /** How many there are. */
    public Counts counts() {
        long implicit = resources.stream().filter(CloudResource::isImplicit).count();
        long orphans = resources.stream()
                .filter(resource -> !resource.isImplicit() && resource.isOrphan())
                .count();
        return new Counts(resources.size() - implicit, implicit, orphans);
    }

    /** What somebody asked for, by cloud, region and component. */
    public List<Place> places() {
        Map<Scope, List<Line>> byScope = new LinkedHashMap<>();
        resources.stream().filter(resource -> !resource.isImplicit()).forEach(resource -> byScope.computeIfAbsent(
                        resource.key().scope(), any -> new ArrayList<>())
                .add(new Line(resource, component(resource))));
        return byScope.entrySet().stream()
                .map(place -> new Place(
                        place.getKey(),
                        place.getValue().stream()
                                .sorted(Comparator.comparing(Line::component)
                                        .thenComparing(line -> line.resource().type())
                                        .thenComparing(line -> line.resource().id()))
                                .toList()))
                .toList();
    }

    /** The same for a terminal. */
    public String table() {
        List<Place> places = places();
        if (places.isEmpty()) {
            return "The sandbox is empty.\n";
        }
        StringBuilder text = new StringBuilder();
        places.forEach(place -> {
            Table table = new Table("COMPONENT", "TYPE", "NAME", "ID");
            place.lines()
                    .forEach(line -> table.row(
                            line.component(),
                            line.resource().type(),
                            line.name(),
                            shortened(line.resource().id())));
            Scope scope = place.scope();
            text.append(scope.packageName() + "  " + scope.account() + "  " + place.region() + "  ("
                            + place.lines().size() + ")\n")
                    .append(table)
                    .append('\n');
        });
        return text + counts().words() + "\n";
    }

    private String component(CloudResource resource) {
        if (resource.isOrphan()) {
            return ORPHAN;
        }
        return Optional.ofNullable(known.get(resource.urn()))
                .flatMap(this::componentOf)
                .map(EngineState.Known::name)
                .orElse("");
    }

    /** The nearest component above a resource, e.g. {@code ashlar:network:Network}; nothing for one of the stack itself. */
    private Optional<EngineState.Known> componentOf(EngineState.Known resource) {
        return Optional.ofNullable(known.get(resource.parent()))
                .flatMap(parent -> parent.isCustom() ? componentOf(parent) : Optional.of(parent))
                .filter(component -> !component.type().equals("pulumi:pulumi:Stack"));
    }

    /** Everything about the resources that go by this name, id or urn. */
    public List<Sheet> sheets(String asked) {
        return resources.stream()
                .filter(resource -> resource.id().equals(asked)
                        || (!resource.isImplicit()
                                && (resource.urn().equals(asked)
                                        || Urns.name(resource.urn()).equals(asked))))
                .map(this::sheet)
                .toList();
    }

    /** The same for a terminal. */
    public String sheet(String asked) {
        List<Sheet> found = sheets(asked);
        return found.isEmpty()
                ? "There is no resource of the name, id or urn '" + asked + "' in the sandbox.\n"
                : found.stream().map(Sheet::text).collect(Collectors.joining("\n"));
    }

    private Sheet sheet(CloudResource resource) {
        List<EngineState.Known> dependents = known.values().stream()
                .filter(other -> other.after().contains(resource.urn()))
                .sorted(Comparator.comparing(EngineState.Known::type).thenComparing(EngineState.Known::name))
                .toList();
        List<CloudResource> companions = resources.stream()
                .filter(other -> other.isImplicit()
                        && !resource.isImplicit()
                        && other.urn().equals(resource.urn()))
                .toList();
        return new Sheet(
                resource,
                component(resource),
                Confidential.without(resource.type(), resource.inputs().asMap()),
                Confidential.without(resource.type(), resource.outputs().asMap()),
                dependents,
                companions);
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 59) + "…";
    }
}
