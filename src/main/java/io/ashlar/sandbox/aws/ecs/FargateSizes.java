package io.ashlar.sandbox.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;

/**
 * What Fargate asks of a task.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Fargate task
 *     definition considerations</a>
 */
final class FargateSizes {
    /** Memory in MiB that goes with so many CPU units. */
    private record Memory(int least, int most, int step) {
        boolean holds(long size) {
            return size >= least && size <= most && size % step == 0;
        }
    }

    /** The table "Task CPU and memory" of the page; 256 units go with 512, 1024 and 2048 MiB. */
    private static final Map<Long, Memory> SIZES = Map.of(
            256L, new Memory(512, 2_048, 512),
            512L, new Memory(1_024, 4_096, 1_024),
            1_024L, new Memory(2_048, 8_192, 1_024),
            2_048L, new Memory(4_096, 16_384, 1_024),
            4_096L, new Memory(8_192, 30_720, 1_024),
            8_192L, new Memory(16_384, 61_440, 4_096),
            16_384L, new Memory(32_768, 122_880, 8_192));

    private static final String DIGITS = "\\d{1,9}";

    private FargateSizes() {}

    static void check(Properties inputs, Findings findings) {
        if (!inputs.texts("requiresCompatibilities").contains("FARGATE")) {
            return;
        }
        if (!inputs.isUnknown("networkMode")
                && inputs.text("networkMode").filter("awsvpc"::equals).isEmpty()) {
            findings.add("networkMode", "ClientException: Fargate only supports network mode 'awsvpc'.");
        }
        size(inputs, findings);
        boolean writesLogs = TaskDefinitions.containersOf(inputs).stream()
                .map(container -> container.at("/logConfiguration/logDriver"))
                .map(JsonNode::asText)
                .anyMatch("awslogs"::equals);
        if (writesLogs && !inputs.has("executionRoleArn")) {
            findings.add(
                    "executionRoleArn",
                    "ClientException: Fargate requires task definition to have execution role ARN to support log driver"
                            + " awslogs.");
        }
    }

    private static void size(Properties inputs, Findings findings) {
        for (String needed : java.util.List.of("cpu", "memory")) {
            if (!inputs.has(needed)) {
                findings.add(
                        needed,
                        "ClientException: Fargate requires that '" + needed + "' be defined at the task level.");
            }
        }
        String cpu = inputs.text("cpu").orElse("");
        String memory = inputs.text("memory").orElse("");
        if (!cpu.matches(DIGITS) || !memory.matches(DIGITS)) {
            return; // written in vCPU and GB, or unknown
        }
        Memory possible = SIZES.get(Long.parseLong(cpu));
        boolean odd = cpu.equals("256") && memory.equals("1536");
        if (possible == null || odd || !possible.holds(Long.parseLong(memory))) {
            findings.add(
                    "memory",
                    "ClientException: No Fargate configuration exists for given values: " + cpu + " CPU, " + memory
                            + " memory. See the Amazon ECS documentation for the valid values.");
        }
    }
}
