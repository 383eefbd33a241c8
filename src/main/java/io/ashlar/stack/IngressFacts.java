package io.ashlar.stack;

import io.ashlar.ingress.plan.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way into the cluster, which takes the place of the load balancer that a stack with a domain has otherwise.
 *
 * @param email the address of the account at Let's Encrypt ({@code email})
 * @param kind how routes are written ({@code kind}: {@code gateway}, or {@code nginx})
 * @param sources blocks that may send requests; empty for everybody ({@code sources})
 */
public record IngressFacts(String email, EntryKind kind, List<String> sources) {
    private static final Map<String, EntryKind> KINDS =
            Map.of("gateway", EntryKind.GATEWAY, "nginx", EntryKind.INGRESS_NGINX);

    static IngressFacts read(ConfigSection section, ConfigSection whole) {
        section.problems()
                .require(
                        whole.has("domain"),
                        "STK-008",
                        whole.path("ingress"),
                        "set",
                        "a way into the cluster leads hosts of a domain, and there is none",
                        "Set " + whole.path("domain") + " as well, or remove it.");
        section.problems()
                .require(
                        !whole.has("certificate"),
                        "STK-009",
                        whole.path("certificate"),
                        "set",
                        "the way into the cluster has its certificates made by Let's Encrypt",
                        "Remove it, or " + whole.path("ingress") + ".");
        IngressFacts facts = new IngressFacts(
                section.text("email"),
                section.optionalChoice("kind", key -> Optional.ofNullable(KINDS.get(key)), List.of("gateway", "nginx"))
                        .orElse(EntryKind.GATEWAY),
                section.texts("sources"));
        section.rejectUnknownKeys();
        return facts;
    }
}
