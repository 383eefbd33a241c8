package io.ashlar.policies.cost;

import io.ashlar.cost.Estimate;
import io.ashlar.cost.Estimator;
import io.ashlar.cost.Usage;
import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.pricing.Unknown;
import io.ashlar.cost.report.CostReport;
import io.ashlar.policy.Context;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The estimate of a stack as a policy sees it. One for all rules that ask for the same stack. */
final class Estimates {
    private static final String USAGE = "cost:usage";
    private static final String BUDGET = "ashlar:monthlyBudget";
    private static final Map<Stack, Estimate> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    private Estimates() {}

    static Estimate of(Stack stack, Context context) {
        return MADE.computeIfAbsent(stack, all -> make(all, context));
    }

    /** Dollars a month, where the stack's configuration names them. */
    static Optional<BigDecimal> budget(Context context) {
        return Optional.ofNullable(context.config().get(BUDGET))
                .filter(text -> text.matches("\\d+(\\.\\d+)?"))
                .map(BigDecimal::new);
    }

    static CostReport report(Stack stack, Context context) {
        return new CostReport(of(stack, context), Optional.empty(), budget(context));
    }

    private static Estimate make(Stack stack, Context context) {
        List<Costed> resources =
                stack.resources().stream().map(Estimates::costed).toList();
        String name = stack.resources().stream()
                .findFirst()
                .map(resource -> resource.urn().stack())
                .orElse("");
        Usage usage = Optional.ofNullable(context.config().get(USAGE))
                .map(text -> Usage.parse(USAGE, text))
                .orElse(Usage.NONE);
        return Estimator.on(context.today()).with(usage).estimate(name, resources);
    }

    private static Costed costed(Resource resource) {
        Map<String, List<String>> references = new HashMap<>();
        resource.propertyDependencies()
                .forEach((property, urns) ->
                        references.put(property, urns.stream().map(Urn::text).toList()));
        return new Costed(
                resource.urn().text(),
                resource.type(),
                map(resource.properties()),
                resource.parent().map(Urn::text),
                resource.provider().flatMap(Estimates::region),
                references);
    }

    private static Optional<String> region(Resource.Provider provider) {
        return List.of("region", "location").stream()
                .filter(key -> !provider.properties().isUnknown(key))
                .flatMap(key -> provider.properties().text(key).stream())
                .findFirst();
    }

    private static Map<String, Object> map(PropertyMap properties) {
        Map<String, Object> map = new HashMap<>();
        properties.entries().forEach((key, value) -> {
            Object plain = plain(value);
            if (plain != null && !key.startsWith("__")) {
                map.put(key, plain);
            }
        });
        return map;
    }

    private static @Nullable Object plain(PropertyValue value) {
        if (value instanceof PropertyValue.Secret secret) {
            return plain(secret.value());
        }
        if (value instanceof PropertyValue.Text text) {
            return text.value();
        }
        if (value instanceof PropertyValue.Numeric number) {
            return number.value();
        }
        if (value instanceof PropertyValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof PropertyValue.Unknown) {
            return Unknown.UNKNOWN;
        }
        if (value instanceof PropertyMap block) {
            return map(block);
        }
        if (value instanceof PropertyValue.Items items) {
            List<Object> list = new ArrayList<>();
            items.values().forEach(item -> {
                Object plain = plain(item);
                list.add(plain == null ? "" : plain);
            });
            return list;
        }
        return null;
    }
}
