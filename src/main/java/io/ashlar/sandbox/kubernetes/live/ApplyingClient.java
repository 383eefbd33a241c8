package io.ashlar.sandbox.kubernetes.live;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.kubernetes.validation.WireKeys;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NamespaceableResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks by server-side apply, under one field manager, and never takes a field from another manager by force. */
final class ApplyingClient implements ApiServer {
    /** The real provider adds random digits for each object; one name for all makes a conflict easier to read. */
    private static final String FIELD_MANAGER = "pulumi-kubernetes";

    /** What the client says of a kind that the server does not list. */
    private static final String UNKNOWN_KIND = "Could not find a registered handler for item";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final KubernetesClient client;

    private ApplyingClient(KubernetesClient client) {
        this.client = client;
    }

    static ApplyingClient of(Path kubeconfig) {
        try {
            Config config = Config.fromKubeconfig(Files.readString(kubeconfig));
            // A refusal is an answer; only the connection itself is tried again.
            config.setRequestRetryBackoffLimit(0);
            return new ApplyingClient(
                    new KubernetesClientBuilder().withConfig(config).build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the kubeconfig " + kubeconfig + " cannot be read", unreadable);
        }
    }

    @Override
    public Properties create(Properties object, Run run) {
        return answered(object, () -> {
            if (selected(object).get() != null) {
                // An apply would take it over; this is refused, in the server's words.
                selected(object).dryRun().create();
            }
            return apply(object, run);
        });
    }

    @Override
    public Properties update(Properties object, Run run) {
        return answered(object, () -> apply(object, run));
    }

    @Override
    public Optional<Properties> find(Properties object) {
        return answered(object, () -> Optional.ofNullable(selected(object).get())
                .map(found -> Properties.of(JSON.convertValue(found, OBJECT))));
    }

    private Properties apply(Properties object, Run run) {
        NamespaceableResource<GenericKubernetesResource> one = client.resource(resource(object));
        GenericKubernetesResource applied = run == Run.DRY
                ? one.dryRun().fieldManager(FIELD_MANAGER).serverSideApply()
                : one.fieldManager(FIELD_MANAGER).serverSideApply();
        return Properties.of(JSON.convertValue(applied, OBJECT));
    }

    @Override
    public void delete(Properties object) {
        answered(object, () -> selected(object)
                .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                .delete());
    }

    private NamespaceableResource<GenericKubernetesResource> selected(Properties object) {
        return client.resource(resource(object));
    }

    private static GenericKubernetesResource resource(Properties object) {
        return JSON.convertValue(plain(object.asMap()), GenericKubernetesResource.class);
    }

    /** Whole numbers travel through the engine as decimals, which the API does not take for whole ones. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                if (!String.valueOf(key).startsWith("__")) {
                    plain.put(WireKeys.of(String.valueOf(key)), plain(item));
                }
            });
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ApplyingClient::plain).toList();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return number.longValue();
        }
        return value;
    }

    private static <T> T answered(Properties object, Supplier<T> question) {
        try {
            return question.get();
        } catch (KubernetesClientException no) {
            String words = no.getStatus() == null
                    ? String.valueOf(no.getMessage())
                    : String.valueOf(no.getStatus().getMessage());
            if (words.startsWith(UNKNOWN_KIND)) {
                throw Refusal.notFound(
                        "",
                        "no matches for kind \"" + object.text("kind").orElse("") + "\" in version \""
                                + object.text("apiVersion").orElse("") + "\"");
            }
            throw Refusal.of(kind(no.getCode()), "", words);
        }
    }

    private static Refusal.Kind kind(int status) {
        return switch (status) {
            case 0, 401, 502, 503, 504 -> Refusal.Kind.UNREACHABLE;
            case 404 -> Refusal.Kind.NOT_FOUND;
            case 409 -> Refusal.Kind.CONFLICT;
            case 429 -> Refusal.Kind.QUOTA;
            default -> Refusal.Kind.INVALID;
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
