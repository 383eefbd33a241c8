package io.ashlar.sandbox.model;

import io.ashlar.sandbox.schema.TypeToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tables of one cloud, by the module of their type tokens; each is read when it is first asked for. */
public final class ModelTables {
    private final Map<String, Supplier<ModelTable>> tables;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    /** One table for each module, e.g. {@code ec2}. */
    public ModelTables(Map<String, Supplier<ModelTable>> tables) {
        this.tables = Map.copyOf(tables);
    }

    private record Loaded(Map<String, ResourceModel> resources, Map<String, FunctionModel> functions) {
        static Loaded from(ModelTable table) {
            return new Loaded(
                    table.resources().stream().collect(Collectors.toMap(ResourceModel::type, Function.identity())),
                    table.functions().stream().collect(Collectors.toMap(FunctionModel::token, Function.identity())));
        }
    }

    /** The model of a resource type. */
    public Optional<ResourceModel> resource(TypeToken type) {
        return table(type).map(table -> table.resources().get(type.toString()));
    }

    /** Every model of every table. */
    public List<ResourceModel> resources() {
        return tables.values().stream()
                .flatMap(table -> table.get().resources().stream())
                .toList();
    }

    /** The model of an invoke. */
    public Optional<FunctionModel> function(TypeToken token) {
        return table(token).map(table -> table.functions().get(token.toString()));
    }

    private Optional<Loaded> table(TypeToken token) {
        return Optional.ofNullable(tables.get(token.service()))
                .map(table -> loaded.computeIfAbsent(token.service(), any -> Loaded.from(table.get())));
    }
}
