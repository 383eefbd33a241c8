package io.ashlar.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a cloud was told to run, in words that all three share.
 *
 * @param image the image
 * @param port the port that it is reached by
 * @param milliCpus thousandths of a CPU
 * @param memoryMib MiB of memory
 * @param least instances at least
 * @param most instances at most
 * @param healthPath where it is asked whether it can serve
 * @param variables plain variables
 * @param secrets what each variable that holds a secret is read from
 */
record RunningContainer(
        String image,
        long port,
        long milliCpus,
        long memoryMib,
        long least,
        long most,
        String healthPath,
        Map<String, String> variables,
        Map<String, String> secrets) {

    static RunningContainer on(ContainerCloud cloud, SandboxMocks mocks) {
        return switch (cloud) {
            case AWS -> aws(mocks);
            case AZURE -> azure(mocks.named("api-app").inputs());
            case GCP -> gcp(mocks.named("api-service").inputs());
        };
    }

    private static RunningContainer aws(SandboxMocks mocks) {
        Properties task = mocks.named("api-task").inputs();
        JsonNode container =
                json(task.text("containerDefinitions").orElseThrow()).get(0);
        Properties scaling = mocks.named("api-scaling").inputs();
        return new RunningContainer(
                container.path("image").asText(),
                mocks.named("api-service")
                        .inputs()
                        .objects("loadBalancers")
                        .get(0)
                        .number("containerPort")
                        .orElseThrow(),
                Long.parseLong(task.text("cpu").orElseThrow()) * 1_000 / 1_024,
                Long.parseLong(task.text("memory").orElseThrow()),
                scaling.number("minCapacity").orElseThrow(),
                scaling.number("maxCapacity").orElseThrow(),
                mocks.named("api-targets").inputs().text("healthCheck.path").orElseThrow(),
                pairs(container.path("environment"), "value"),
                pairs(container.path("secrets"), "valueFrom"));
    }

    private static Map<String, String> pairs(JsonNode list, String value) {
        Map<String, String> pairs = new TreeMap<>();
        list.forEach(
                pair -> pairs.put(pair.path("name").asText(), pair.path(value).asText()));
        return pairs;
    }

    private static RunningContainer azure(Properties app) {
        Properties container = app.objects("template.containers").get(0);
        Map<String, String> stored = app.objects("configuration.secrets").stream()
                .collect(Collectors.toMap(
                        secret -> secret.text("name").orElseThrow(),
                        secret -> secret.text("keyVaultUrl").orElseThrow()));
        Map<String, String> plain = new TreeMap<>();
        Map<String, String> secrets = new TreeMap<>();
        for (Properties variable : container.objects("env")) {
            String name = variable.text("name").orElseThrow();
            variable.text("value").ifPresent(value -> plain.put(name, value));
            variable.text("secretRef").ifPresent(key -> secrets.put(name, stored.get(key)));
        }
        return new RunningContainer(
                container.text("image").orElseThrow(),
                app.number("configuration.ingress.targetPort").orElseThrow(),
                Math.round(1_000 * ((Number) container.at("resources.cpu").orElseThrow()).doubleValue()),
                Math.round(1_024
                        * Double.parseDouble(
                                container.text("resources.memory").orElseThrow().replace("Gi", ""))),
                app.number("template.scale.minReplicas").orElseThrow(),
                app.number("template.scale.maxReplicas").orElseThrow(),
                container.objects("probes").get(2).text("httpGet.path").orElseThrow(),
                plain,
                secrets);
    }

    private static RunningContainer gcp(Properties service) {
        Properties container = service.objects("template.containers").get(0);
        long port = container.number("ports.containerPort").orElseGet(() -> container
                .objects("ports")
                .get(0)
                .number("containerPort")
                .orElseThrow());
        Map<String, String> plain = new TreeMap<>(Map.of("PORT", Long.toString(port)));
        Map<String, String> secrets = new TreeMap<>();
        for (Properties variable : container.objects("envs")) {
            String name = variable.text("name").orElseThrow();
            variable.text("value").ifPresent(value -> plain.put(name, value));
            variable.text("valueSource.secretKeyRef.secret").ifPresent(secret -> secrets.put(name, secret));
        }
        return new RunningContainer(
                container.text("image").orElseThrow(),
                port,
                Long.parseLong(
                        container.text("resources.limits.cpu").orElseThrow().replace("m", "")),
                Long.parseLong(
                        container.text("resources.limits.memory").orElseThrow().replace("Mi", "")),
                service.number("template.scaling.minInstanceCount").orElseThrow(),
                service.number("template.scaling.maxInstanceCount").orElseThrow(),
                container.text("startupProbe.httpGet.path").orElseThrow(),
                plain,
                secrets);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }
}
