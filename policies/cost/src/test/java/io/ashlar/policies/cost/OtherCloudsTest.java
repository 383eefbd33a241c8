package io.ashlar.policies.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.pulumi.test.PulumiTest;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.test.RecordingMocks;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.stack.Program;
import io.ashlar.stack.RawConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example stacks on Azure and Google Cloud, as the program registers them: within their budgets, and priced. */
class OtherCloudsTest {
    private static final Path EXAMPLES = Path.of("../../examples");

    @AfterEach
    void forgetMocks() {
        PulumiTest.cleanup();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource({"azure, dev", "azure, staging", "azure, production", "gcp, dev", "gcp, staging", "gcp, production"})
    void a_stack_shows_its_table_and_breaks_no_rule(String project, String stack) throws IOException {
        Map<String, String> config = config(project, stack);
        RecordingMocks mocks = RecordingMocks.before(SandboxMocks.inRegion("us-east-1"), stack);
        PulumiTest.withMocks(mocks)
                .runTest(new Program(new RawConfig(stack, config, Set.of())))
                .throwOnError();

        PolicyReport report = PolicyReport.of(
                new CostPack(),
                Conditions.configured(stack, "ashlar-" + project, config, LocalDate.of(2026, 11, 21)),
                mocks.declared(),
                mocks.deployed());

        assertThat(report.isRefused()).isFalse();
        assertThat(report.findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.FAIL)
                        .map(finding -> finding.rule().id() + ": " + finding.message())
                        .filter(text -> !text.startsWith("cost-stack-estimate")))
                .isEmpty();
    }

    private static Map<String, String> config(String project, String stack) throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(EXAMPLES.resolve(project)
                        .resolve("Pulumi." + stack + ".yaml")
                        .toFile());
        Map<String, String> config = new TreeMap<>();
        file.path("config")
                .properties()
                .forEach(entry -> config.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return config;
    }
}
