package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.core.Profile;
import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Urn;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.evaluation.RuleConfig;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.stack.Program;
import io.ashlar.stack.RawConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stacks of this repository, as their programs register them today. */
class RootStacksTest {
    /** Mocks are not told what the engine protects. */
    private static final String PROTECTION = "any-data-protected";

    @ParameterizedTest
    @CsvSource({"dev, DEVELOPMENT", "staging, STAGING", "production, PRODUCTION"})
    void a_stack_breaks_no_mandatory_rule_and_no_rule_breaks_at_it(String stack, Profile profile) throws IOException {
        PolicyReport report = judged(stack, profile);

        assertThat(report.findings()).filteredOn(Finding::isMandatory).isEmpty();
        assertThat(report.findings()).extracting(Finding::outcome).doesNotContain(Outcome.BROKEN);
        assertThat(report.tally().of(Outcome.PASS)).isGreaterThan(100);
    }

    private static PolicyReport judged(String stack, Profile profile) throws IOException {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        cloud.run(new Program(new RawConfig(stack, config(stack), Set.of())));
        List<Resource> declared = new ArrayList<>();
        List<Resource> deployed = new ArrayList<>();
        for (Registered one : cloud.registered()) {
            declared.add(resource(stack, one, one.inputs()));
            deployed.add(resource(
                    stack, one, one.id().isEmpty() ? one.state() : one.state().with("id", one.id())));
        }
        Conditions conditions = Conditions.of(profile, stack, LocalDate.of(2026, 11, 21))
                .withRules(Map.of(PROTECTION, new RuleConfig(Optional.of(Level.DISABLED), Map.of())));
        return PolicyReport.of(new SecurityPack(), conditions, declared, Stack.of(deployed));
    }

    private static Resource resource(String stack, Registered one, Properties properties) {
        return Resource.of(
                Urn.of(stack, "ashlar", one.type(), one.name()), (PropertyMap) PropertyValue.of(properties.asMap()));
    }

    private static Map<String, String> config(String stack) throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Path.of("../../Pulumi." + stack + ".yaml").toFile());
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
