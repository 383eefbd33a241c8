package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.EngineTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pulumiw} does with the packs of {@code policies/}, on the real CLI: they run in the JVM that is there already. */
@EngineTest
class PolicyPacksIT {
    private static final String[] PREVIEW = {"--sandbox", "preview", "--stack", "dev"};

    private Clone clone;
    private Path pack;

    @TempDir
    Path directory;

    @BeforeEach
    void clone_a_project_with_a_pack() throws Exception {
        clone = Clone.in(directory);
        pack = TopicPack.sources(clone.root());
    }

    private Clone.Ended preview(String... more) throws Exception {
        String[] all = Arrays.copyOf(PREVIEW, PREVIEW.length + more.length);
        System.arraycopy(more, 0, all, PREVIEW.length, more.length);
        return clone.run(all);
    }

    private Path config(String json) throws Exception {
        return Files.writeString(clone.root().resolve("policy-config.json"), json);
    }

    private void policyDoes(String what) throws Exception {
        Files.writeString(
                clone.root().resolve("Pulumi.dev.yaml"),
                Clone.STACK_FILE.formatted("works") + "  test:policy: " + what + "\n");
    }

    @Test
    void a_mandatory_finding_fails_the_preview_in_the_engines_words_after_everything_was_shown() throws Exception {
        Clone.Ended ended = preview();

        assertThat(ended.exitCode()).as(ended.output()).isNotZero();
        assertThat(ended.output())
                .containsPattern("aws:sns:Topic alerts +create")
                .contains("topic-pack@v1.2.3")
                .containsPattern("\\[mandatory\\].*topic-named")
                .contains("displayName is 'Alerts', not 'Named'")
                .contains("Call it Named.")
                .doesNotContain("from $PATH");
        assertThat(preview("--no-policies").exitCode()).isZero();
    }

    @Test
    void a_configured_remedy_reaches_the_cloud() throws Exception {
        Path remediate = config("{\"topic-named\": \"remediate\"}");
        Clone.Ended up =
                clone.run("--sandbox", "up", "--stack", "dev", "--yes", "--policy-pack-config", remediate.toString());

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output()).contains("topic-named").contains("+ 2 created");
        assertThat(clone.run("--sandbox", "stack", "output", "name", "--stack", "dev")
                        .output())
                .isEqualTo("Named\n");
    }

    @Test
    void what_is_deployed_is_judged_without_the_engine() throws Exception {
        assertThat(clone.run("--sandbox", "up", "--stack", "dev", "--yes", "--no-policies")
                        .exitCode())
                .isZero();
        Clone.Ended check = clone.run(
                "--sandbox",
                "policy",
                "check",
                "--stack",
                "dev",
                "--report",
                "sarif=out.sarif",
                "--report",
                "junit=out.xml");

        assertThat(check.exitCode()).as(check.output()).isEqualTo(1);
        assertThat(check.output()).contains("[mandatory] medium topic-named  alerts (aws:sns/topic:Topic)");
        assertThat(clone.root().resolve("out.sarif")).content().contains("\"ruleId\" : \"topic-named\"");
        assertThat(clone.root().resolve("out.xml")).content().contains("<failure");
        assertThat(clone.run("policy", "check", "--state", "nowhere.json").exitCode())
                .isEqualTo(3);
        Clone.Ended configured = check(config("{\"topic-named\": \"advisory\"}"));
        assertThat(configured.exitCode()).as(configured.output()).isZero();
        assertThat(configured.output()).contains("[advisory] medium topic-named  alerts (aws:sns/topic:Topic)");
        Path all = config("{\"all\": \"advisory\"}");
        assertThat(check(all).exitCode()).isZero();
        assertThat(preview("--policy-pack-config", all.toString()).exitCode()).isZero();
        Clone.Ended wrong = check(config("{\"topic-painted\": \"advisory\"}"));
        assertThat(wrong.exitCode()).as(wrong.output()).isEqualTo(3);
        assertThat(wrong.output()).contains("POL-001").contains("topic-painted");
    }

    private Clone.Ended check(Path config) throws Exception {
        return clone.run("--sandbox", "policy", "check", "--stack", "dev", "--policy-pack-config", config.toString());
    }

    @Test
    void a_rule_that_throws_is_reported_and_the_update_goes_on() throws Exception {
        policyDoes("throws");
        Clone.Ended up = clone.run("--sandbox", "up", "--stack", "dev", "--yes");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output())
                .containsPattern("\\[advisory\\].*topic-named")
                .contains("IllegalStateException: a defect of the rule at TopicPack$Named.judge")
                .contains("+ 2 created");
    }

    @Test
    void a_pack_that_cannot_be_loaded_fails_the_preview_but_does_not_hide_it() throws Exception {
        Files.writeString(
                pack.resolve("src/main/resources/META-INF/services/io.ashlar.policy.PolicyPack"), "pack.Missing\n");
        Clone.Ended ended = preview();

        assertThat(ended.exitCode()).as(ended.output()).isNotZero();
        assertThat(ended.output())
                .containsPattern("aws:sns:Topic alerts +create")
                .contains("POL-021")
                .contains("pack.Missing");
        assertThat(clone.run("--sandbox", "up", "--stack", "dev", "--yes", "--skip-preview")
                        .output())
                .contains("POL-021")
                .doesNotContain("created");
    }

    @Test
    void a_pack_that_does_not_compile_and_a_wrong_configuration_are_told_clearly() throws Exception {
        assertThat(preview(
                                "--policy-pack-config",
                                config("{\"topic-named\": {\"colour\": 1, \"onUnknown\": \"maybe\"}}")
                                        .toString())
                        .output())
                .contains("topic-named")
                .contains("onUnknown");

        Files.writeString(pack.resolve("src/main/java/pack/TopicPack.java"), "package pack; class Broken {");
        assertThat(preview().output()).contains("the policy pack topic does not compile; --no-policies does without");
    }
}
