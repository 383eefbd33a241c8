package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.engine.StackFacts;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user brings the SDK of the cloud that they use, and none of the others. */
class SingleCloudTest {
    private static final List<String> SDKS = List.of("aws", "azure-native", "gcp");

    /** Registers a stack under mocks, in a JVM of its own. */
    static final class Registering {
        private Registering() {}

        public static void main(String[] arguments) throws Exception {
            StackFacts facts = StackFacts.read(Path.of(arguments[0]));
            SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
            cloud.run(new Program(new RawConfig("dev", facts.config(), Set.of())));
            System.out.println("registered " + cloud.registered().size());
            System.exit(0);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"., aws", "examples/azure, azure-native", "examples/gcp, gcp"})
    void a_stack_needs_the_sdk_of_its_own_cloud_only(Path project, String sdk) throws Exception {
        List<String> others = SDKS.stream().filter(other -> !other.equals(sdk)).toList();
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> others.stream()
                        .noneMatch(
                                other -> Path.of(entry).getFileName().toString().matches(other + "-\\d.*\\.jar")))
                .collect(Collectors.joining(File.pathSeparator));

        assertThat(classPath).containsPattern("/" + sdk + "-\\d[^/]*\\.jar");
        assertThat(others).noneMatch(other -> classPath.contains("/" + other + "-"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Registering.class.getName(),
                        project.resolve("Pulumi.dev.yaml").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).containsPattern("registered \\d{3}");
    }
}
