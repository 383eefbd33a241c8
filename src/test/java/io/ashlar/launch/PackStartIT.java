package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.ConfigValue;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That any official CLI starts a pack, without {@code pulumiw}: through its Java host and Maven, or by the launcher. */
@EngineTest
class PackStartIT {
    @TempDir
    Path directory;

    /** A preview of one topic, judged by the pack in that folder. */
    private String preview(Engine engine, Path pack, String topicName) throws Exception {
        Map<String, String> environment = new HashMap<>(engine.environment());
        environment.put(
                "PATH", Path.of("policies/launcher").toAbsolutePath() + File.pathSeparator + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        LocalWorkspaceOptions options = LocalWorkspaceOptions.builder()
                .workDir(Files.createDirectories(directory.resolve("work")))
                .environmentVariables(environment)
                .build();
        WorkspaceStack stack = LocalWorkspace.createOrSelectStack(
                "topics",
                "dev",
                context -> new Topic(
                        "alerts", TopicArgs.builder().displayName(topicName).build()),
                options);
        try {
            stack.setConfig("aws:region", new ConfigValue("us-east-1"));
            return stack.preview(PreviewOptions.builder()
                            .policyPacks(List.of(pack.toString()))
                            .build())
                    .standardOutput();
        } finally {
            stack.close();
        }
    }

    @Test
    void the_official_java_host_runs_a_pack_by_maven(Engine engine) throws Exception {
        Path pack = TopicPack.maven(directory);

        assertThat(preview(engine, pack, "Named")).contains("topic-pack");
        assertThatThrownBy(() -> preview(engine, pack, "Alerts"))
                .hasMessageContaining("displayName is 'Alerts', not 'Named'");
    }

    @Test
    void the_launcher_runs_a_built_pack_without_maven(Engine engine) throws Exception {
        Path pack = TopicPack.built(directory);

        assertThat(preview(engine, pack, "Named")).contains("topic-pack");
        assertThatThrownBy(() -> preview(engine, pack, "Alerts"))
                .hasMessageContaining("displayName is 'Alerts', not 'Named'");
    }
}
