package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.pulumi.test.PulumiTest;
import io.ashlar.core.Profile;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.evaluation.SuppressionFile;
import io.ashlar.policy.test.RecordingMocks;
import io.ashlar.policy.test.StackJudged;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.stack.Program;
import io.ashlar.stack.RawConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stacks of this repository, as their programs register them today, break no mandatory rule. */
class RootStacksTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Suppression PROTECTION =
            Suppression.of("any-data-protected", "*", "mocks are not told what the engine protects", "tests", TODAY);

    @AfterEach
    void clean_up() {
        PulumiTest.cleanup();
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "., dev, DEVELOPMENT", "., staging, STAGING", "., production, PRODUCTION",
        "examples/azure, dev, DEVELOPMENT", "examples/azure, staging, STAGING",
                "examples/azure, production, PRODUCTION",
        "examples/gcp, dev, DEVELOPMENT", "examples/gcp, staging, STAGING", "examples/gcp, production, PRODUCTION"
    })
    void a_stack_passes(Path project, String stack, Profile profile) throws IOException {
        StackJudged judged =
                StackJudged.of(registered(project, stack)).in(profile, TODAY).accepting(accepted(project, profile));

        judged.passes(new SecurityPack());
        assertThat(judged.by(new SecurityPack()).tally().of(Outcome.PASS)).isGreaterThan(30);
    }

    private static List<Suppression> accepted(Path project, Profile profile) {
        return Stream.concat(
                        SuppressionFile.in(REPOSITORY.resolve(project).normalize()).stream(),
                        profile.keepsData() ? Stream.of(PROTECTION) : Stream.empty())
                .toList();
    }

    private static RecordingMocks registered(Path project, String stack) throws IOException {
        RecordingMocks mocks = RecordingMocks.before(SandboxMocks.inRegion("us-east-1"), stack);
        PulumiTest.withMocks(mocks)
                .runTest(new Program(new RawConfig(stack, config(project, stack), Set.of())))
                .throwOnError();
        return mocks;
    }

    private static Map<String, String> config(Path project, String stack) throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(REPOSITORY
                        .resolve(project)
                        .resolve("Pulumi." + stack + ".yaml")
                        .toFile());
        Map<String, String> config = new TreeMap<>();
        file.path("config").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            config.put(entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
        });
        return config;
    }
}
