package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.schema.TypeToken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every model of every package, found by type token; read when first asked for. */
final class Models {
    private final Map<String, CloudPackage> packages;
    private final Map<String, Optional<ResourceModel>> known = new ConcurrentHashMap<>();
    private final Map<String, ResourceModel> plain = new ConcurrentHashMap<>();

    Models(List<CloudPackage> packages) {
        this.packages =
                packages.stream().collect(Collectors.toUnmodifiableMap(CloudPackage::name, Function.identity()));
    }

    Optional<CloudPackage> cloud(String packageName) {
        return Optional.ofNullable(packages.get(packageName));
    }

    CloudPackage served(String packageName) {
        return cloud(packageName)
                .orElseThrow(() -> Refusal.invalid("", "the sandbox does not serve the package '" + packageName + "'"));
    }

    Optional<ResourceModel> declared(String type) {
        return known.computeIfAbsent(
                type, token -> cloud(TypeToken.of(token).packageName()).flatMap(p -> p.model(TypeToken.of(token))));
    }

    /** The model, or what its cloud says of every type for one that only its schema describes. */
    ResourceModel of(String type) {
        return declared(type).orElseGet(() -> plain.computeIfAbsent(type, this::plain));
    }

    private ResourceModel plain(String type) {
        TypeToken token = TypeToken.of(type);
        return cloud(token.packageName())
                .flatMap(p -> p.plainModel(token))
                .orElseGet(() -> ResourceModel.of(type).id("{name}-{hex:8}").build());
    }

    void close() {
        packages.values().forEach(CloudPackage::close);
    }

    Optional<FunctionModel> function(String token) {
        return cloud(TypeToken.of(token).packageName()).flatMap(p -> p.function(TypeToken.of(token)));
    }
}
