package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each way to break a stack file is refused with everything that is wrong, and nothing is registered. */
class BrokenStacksTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path CASES = Path.of("src/test/resources/broken-stacks.yaml");

    @Test
    void there_are_fifty_or_more() throws IOException {
        assertThat(YAML.readTree(CASES.toFile()).size()).isGreaterThanOrEqualTo(50);
    }

    @TestFactory
    Stream<DynamicTest> a_stack_file_with() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode broken : YAML.readTree(CASES.toFile())) {
            tests.add(DynamicTest.dynamicTest(broken.get("why").textValue(), () -> refuses(broken)));
        }
        return tests.stream();
    }

    private static void refuses(JsonNode broken) throws IOException {
        RawConfig raw = productionWith(broken.get("set"));
        List<String> expected = new ArrayList<>();
        broken.path("refused").forEach(message -> expected.add(message.textValue()));

        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> StackConfig.reading(raw).checked());

        assertThat(refused).as("the file is refused").isNotNull();
        assertThat(refused.problems()).extracting(Problem::message).containsExactlyElementsOf(expected);
        assertThat(cloud.runToEnd(new Program(raw)).errors()).containsExactly(refused.getMessage());
        assertThat(cloud.registered()).isEmpty();
    }

    private static RawConfig productionWith(JsonNode changes) throws IOException {
        ObjectNode config = (ObjectNode)
                YAML.readTree(Path.of("Pulumi.production.yaml").toFile()).get("config");
        changes.properties().forEach(change -> set(config, change.getKey(), change.getValue()));
        Map<String, String> values = new TreeMap<>();
        config.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isContainerNode()
                                ? entry.getValue().toString()
                                : entry.getValue().asText()));
        return new RawConfig("production", values, Set.of());
    }

    private static void set(ObjectNode config, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            set(config.withObjectProperty(path.substring(0, dot)), path.substring(dot + 1), value);
        } else if (value.isNull()) {
            config.remove(path);
        } else {
            config.set(path, value);
        }
    }
}
