package io.ashlar.sandbox.view;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is in the clouds, as tables. */
public final class Inventory {
    private final List<CloudResource> resources;
    private final Collection<EngineState> stacks;

    /** Of these resources, with the components that the stacks know them by. */
    public Inventory(List<CloudResource> resources, Collection<EngineState> stacks) {
        this.resources = List.copyOf(resources);
        this.stacks = List.copyOf(stacks);
    }

    /** What somebody asked for, by cloud, region and component. */
    public String table() {
        List<CloudResource> asked =
                resources.stream().filter(resource -> !resource.isImplicit()).toList();
        if (asked.isEmpty()) {
            return "The sandbox is empty.\n";
        }
        Map<Scope, List<CloudResource>> byScope = new LinkedHashMap<>();
        asked.forEach(resource -> byScope.computeIfAbsent(resource.key().scope(), any -> new java.util.ArrayList<>())
                .add(resource));
        StringBuilder text = new StringBuilder();
        byScope.forEach((scope, inScope) -> {
            Table table = new Table("COMPONENT", "TYPE", "NAME", "ID");
            inScope.stream()
                    .sorted(Comparator.comparing(this::component)
                            .thenComparing(CloudResource::type)
                            .thenComparing(CloudResource::id))
                    .forEach(resource -> table.row(
                            component(resource), resource.type(), Urns.name(resource.urn()), shortened(resource.id())));
            text.append(heading(scope, inScope.size()))
                    .append('\n')
                    .append(table)
                    .append('\n');
        });
        int implicit = resources.size() - asked.size();
        long orphans = asked.stream().filter(CloudResource::isOrphan).count();
        return text
                + "%d resources, and %d that the clouds made with them%s.%n"
                        .formatted(asked.size(), implicit, orphans == 0 ? "" : "; " + orphans + " in no stack's state");
    }

    private static String heading(Scope scope, int count) {
        String region = scope.region().isEmpty() ? "all regions" : scope.region();
        return scope.packageName() + "  " + scope.account() + "  " + region + "  (" + count + ")";
    }

    private String component(CloudResource resource) {
        if (resource.isOrphan()) {
            return "(orphan)";
        }
        return known(resource.urn())
                .flatMap(found -> found.state().componentOf(found.known()))
                .map(EngineState.Known::name)
                .orElse("");
    }

    private record Found(EngineState state, EngineState.Known known) {}

    private Optional<Found> known(String urn) {
        return stacks.stream()
                .flatMap(state -> state.find(urn).map(known -> new Found(state, known)).stream())
                .findFirst();
    }

    /** Everything about the resources that go by this name, id or urn. */
    public String sheet(String asked) {
        List<CloudResource> found = resources.stream()
                .filter(resource -> resource.id().equals(asked)
                        || resource.urn().equals(asked)
                        || (!resource.isImplicit() && Urns.name(resource.urn()).equals(asked)))
                .toList();
        if (found.isEmpty()) {
            return "There is no resource of the name, id or urn '" + asked + "' in the sandbox.\n";
        }
        return found.stream().map(this::sheet).collect(Collectors.joining("\n"));
    }

    private String sheet(CloudResource resource) {
        StringBuilder text = new StringBuilder();
        text.append(resource.type())
                .append("  ")
                .append(Urns.name(resource.urn()))
                .append('\n');
        text.append(new Table("", "")
                .row("id", resource.id())
                .row("urn", resource.urn())
                .row("where", resource.key().scope().toString())
                .row("component", component(resource))
                .toString()
                .strip()
                .indent(2));
        text.append("inputs\n").append(properties(resource.inputs().asMap()));
        text.append("outputs\n").append(properties(resource.outputs().asMap()));
        List<String> dependents = known(resource.urn())
                .map(known -> known.state().dependentsOf(known.known()).stream()
                        .map(dependent -> "  " + dependent.type() + "  " + dependent.name())
                        .toList())
                .orElse(List.of());
        text.append("needed by\n")
                .append(dependents.isEmpty() ? "  nothing" : String.join("\n", dependents))
                .append('\n');
        return text.toString();
    }

    private static String properties(Map<String, Object> properties) {
        Table table = new Table("", "");
        properties.forEach((name, value) -> table.row(name, hidden(name, value) ? "[hidden]" : shown(value)));
        String text = table.toString().strip();
        return text.isEmpty() ? "  none\n" : text.indent(2);
    }

    private static String shown(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : String.valueOf(value);
    }

    /** The sandbox does not know which values are secrets, so it shows no text or structure that sounds like one. */
    private static boolean hidden(String name, Object value) {
        boolean sounds = name.matches("(?i).*(password|secret|token|kubeconfig|privatekey|values).*");
        boolean names = name.matches("(?i).*(arn|arns|id|name)$");
        return sounds && !names && !(value instanceof Boolean) && !(value instanceof Number);
    }

    private static String shortened(String id) {
        return id.length() <= 60 ? id : id.substring(0, 59) + "…";
    }
}
