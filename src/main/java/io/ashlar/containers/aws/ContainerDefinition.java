package io.ashlar.containers.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.containers.plan.ContainerServicePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The one container of a task, as ECS reads it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">ContainerDefinition</a>
 */
final class ContainerDefinition {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContainerDefinition() {}

    /**
     * What is known only when other resources are there.
     *
     * @param image the image
     * @param environment plain variables
     * @param secrets ARN of the secret of each variable that holds one
     * @param logGroup where it logs
     * @param region where that is
     */
    record Parts(
            String image,
            Map<String, String> environment,
            Map<String, String> secrets,
            String logGroup,
            String region) {}

    static String json(ContainerServicePlan plan, Parts parts, UnaryOperator<Map<String, Object>> hook) {
        Map<String, Object> container = new LinkedHashMap<>();
        container.put("name", plan.name());
        container.put("image", parts.image());
        container.put("essential", true);
        container.put("portMappings", List.of(Map.of("containerPort", plan.port())));
        container.put("environment", environment(plan, parts));
        container.put("secrets", pairs(parts.secrets(), "valueFrom"));
        container.put("readonlyRootFilesystem", true);
        container.put("linuxParameters", Map.of("initProcessEnabled", true));
        container.put("logConfiguration", logs(plan, parts));
        try {
            return JSON.writeValueAsString(List.of(sorted(hook.apply(container))));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("maps of texts are JSON", impossible);
        }
    }

    private static List<Map<String, Object>> environment(ContainerServicePlan plan, Parts parts) {
        Map<String, String> variables = new TreeMap<>(parts.environment());
        variables.put("PORT", Integer.toString(plan.port()));
        return pairs(variables, "value");
    }

    private static List<Map<String, Object>> pairs(Map<String, String> values, String valueKey) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> pairs.add(sorted(Map.of("name", name, valueKey, value))));
        return pairs;
    }

    private static Map<String, Object> logs(ContainerServicePlan plan, Parts parts) {
        return sorted(Map.of(
                "logDriver",
                "awslogs",
                "options",
                sorted(Map.of(
                        "awslogs-group", parts.logGroup(),
                        "awslogs-region", parts.region(),
                        "awslogs-stream-prefix", plan.name()))));
    }

    /** Two runs must write the same text. */
    private static Map<String, Object> sorted(Map<String, Object> map) {
        return new TreeMap<>(map);
    }
}
