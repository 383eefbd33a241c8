package io.ashlar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.Context;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.ProjectBackend;
import com.pulumi.automation.ProjectRuntime;
import com.pulumi.automation.ProjectRuntimeName;
import com.pulumi.automation.ProjectSettings;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox under the real engine, through the Automation API. */
@ExtendWith(NeedsPulumi.class)
@SuppressWarnings("try") // WorkspaceStack.close() declares Exception; a test thread is never interrupted there
class SandboxIT {
    @TempDir
    Path directory;

    private Sandbox sandbox = Sandbox.inMemory();
    private int port;

    @BeforeEach
    void serve() {
        sandbox.close();
        sandbox = Sandbox.open(directory.resolve("sandbox"));
        port = sandbox.start(0);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private WorkspaceStack stack(Consumer<Context> program) throws Exception {
        Path state = Files.createDirectories(directory.resolve("state"));
        ProjectSettings project = ProjectSettings.builder(
                        "trial", ProjectRuntime.builder(ProjectRuntimeName.JAVA).build())
                .backend(ProjectBackend.builder().url(state.toUri().toString()).build())
                .build();
        Map<String, String> environment = Map.of(
                "PULUMI_DEBUG_PROVIDERS", sandbox.attachment(port),
                "PULUMI_CONFIG_PASSPHRASE", "sandbox",
                "PULUMI_SKIP_UPDATE_CHECK", "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true",
                "AWS_REGION", "eu-central-1");
        return LocalWorkspace.createOrSelectStack(
                "dev",
                Files.createDirectories(directory.resolve("work")),
                LocalWorkspaceOptions.builder()
                        .program(program)
                        .projectSettings(project)
                        .environmentVariables(environment)
                        .build());
    }

    private static Consumer<Context> network(String cidr, String tag) {
        return context -> {
            Provider frankfurt = new Provider(
                    "frankfurt", ProviderArgs.builder().region("eu-central-1").build());
            Provider ireland = new Provider(
                    "ireland", ProviderArgs.builder().region("eu-west-1").build());
            Vpc home = vpc("home", cidr, tag, frankfurt);
            vpc("away", "10.9.0.0/16", tag, ireland);
            new Subnet(
                    "subnet",
                    SubnetArgs.builder()
                            .vpcId(home.id())
                            .cidrBlock(home.cidrBlock().applyValue(range -> range.replace("0.0/16", "1.0/24")))
                            .build(),
                    CustomResourceOptions.builder().provider(frankfurt).build());
            new SecurityGroup(
                    "group",
                    SecurityGroupArgs.builder()
                            .vpcId(home.id())
                            .description(Output.ofSecret("whispered"))
                            .build(),
                    CustomResourceOptions.builder().provider(frankfurt).build());
            context.export("home", home.arn());
        };
    }

    private static Vpc vpc(String name, String cidr, String tag, Provider provider) {
        return new Vpc(
                name,
                VpcArgs.builder().cidrBlock(cidr).tags(Map.of("team", tag)).build(),
                CustomResourceOptions.builder().provider(provider).build());
    }

    private static Map<OperationType, Integer> up(WorkspaceStack stack) throws Exception {
        return stack.up().summary().resourceChanges();
    }

    @Test
    void a_stack_comes_stays_changes_is_replaced_and_goes() throws Exception {
        try (WorkspaceStack stack = stack(network("10.0.0.0/16", "core"))) {
            assertThat(stack.preview().changeSummary()).containsEntry(OperationType.CREATE, 7);
            assertThat(sandbox.cloud().inventory()).isEmpty();
            assertThat(up(stack)).isEqualTo(Map.of(OperationType.CREATE, 7));
            assertThat(String.valueOf(Objects.requireNonNull(stack.getOutputs().get("home"))
                            .value()))
                    .startsWith("arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-");
            assertThat(up(stack)).isEqualTo(Map.of(OperationType.SAME, 7));
            assertThat(stack.refresh().summary().resourceChanges()).isEqualTo(Map.of(OperationType.SAME, 7));
        }
        try (WorkspaceStack stack = stack(network("10.0.0.0/16", "platform"))) {
            assertThat(up(stack)).isEqualTo(Map.of(OperationType.UPDATE, 2, OperationType.SAME, 5));
        }
        try (WorkspaceStack stack = stack(network("10.1.0.0/16", "platform"))) {
            assertThat(up(stack)).isEqualTo(Map.of(OperationType.REPLACE, 3, OperationType.SAME, 4));
        }
        try (WorkspaceStack stack = stack(network("10.1.0.0/16", "platform"))) {
            stack.destroy();
        }
        assertThat(sandbox.cloud().inventory()).isEmpty();
    }

    @Test
    void secrets_stay_secret_in_the_state() throws Exception {
        try (WorkspaceStack stack = stack(network("10.0.0.0/16", "core"))) {
            up(stack);
        }
        try (Stream<Path> files = Files.walk(directory.resolve("state"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("whispered"));
        }
    }

    @Test
    void a_wrong_input_is_refused_before_anything_is_created() throws Exception {
        try (WorkspaceStack stack = stack(network("10.0.0.0/8", "core"))) {
            assertThatThrownBy(() -> stack.up(UpOptions.builder().build()))
                    .hasMessageContaining("'cidrBlock' is '10.0.0.0/8': must have a prefix from /16 to /28");
        }
        assertThat(sandbox.cloud().inventory().stream()
                        .filter(resource -> resource.urn().endsWith("::home")))
                .isEmpty();
    }

    @Test
    void what_was_lost_behind_the_engines_back_is_found_missing_and_made_again() throws Exception {
        try (WorkspaceStack stack = stack(network("10.0.0.0/16", "core"))) {
            up(stack);
            sandbox.cloud().inventory().stream()
                    .filter(resource -> resource.urn().endsWith("::subnet"))
                    .forEach(sandbox.cloud()::lose);
            assertThat(stack.refresh().summary().resourceChanges())
                    .isEqualTo(Map.of(OperationType.DELETE, 1, OperationType.SAME, 6));
            assertThat(up(stack)).isEqualTo(Map.of(OperationType.CREATE, 1, OperationType.SAME, 6));
        }
    }
}
