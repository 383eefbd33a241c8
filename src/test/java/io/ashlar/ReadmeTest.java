package io.ashlar;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.Context;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is a promise: its example compiles as it stands, and comes to what the sentence below it says. */
@DisplayName("The README")
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    private static final String PROGRAM =
            """
            import com.pulumi.Context;
            import com.pulumi.resources.ComponentResourceOptions;
            import io.ashlar.cloud.AwsCloud;
            import io.ashlar.core.Profile;
            import io.ashlar.encryption.*;
            import io.ashlar.network.*;
            import io.ashlar.postgres.*;
            import java.util.List;

            public final class Example implements java.util.function.Consumer<Context> {
                public void accept(Context context) {
                    AwsCloud aws = new AwsCloud();
                    ComponentResourceOptions here = null;
                    %s
                }
            }
            """;

    @TempDir
    Path classes;

    private static String readme() throws IOException {
        return Files.readString(README);
    }

    @SuppressWarnings("unchecked")
    private Consumer<Context> example() throws Exception {
        Matcher example = EXAMPLE.matcher(readme());
        assertThat(example.find()).as("there is an example").isTrue();
        Path source = Files.writeString(classes.resolve("Example.java"), PROGRAM.formatted(example.group(1)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Writer findings = new StringWriter();
        boolean compiled = compiler.getTask(
                        findings,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", classPath()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(findings.toString()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            return (Consumer<Context>)
                    loader.loadClass("Example").getDeclaredConstructor().newInstance();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Properties inputsOf(SandboxMocks cloud, String type) {
        List<Registered> all = cloud.ofType(type);
        assertThat(all).as(type).hasSize(1);
        return all.get(0).inputs();
    }

    @Test
    @DisplayName("has an example that comes to what the sentence below it says")
    void example_holds() throws Exception {
        SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");
        cloud.run(example());

        assertThat(cloud.ofType("aws:ec2/natGateway:NatGateway")).hasSize(3);
        assertThat(cloud.ofType("aws:cloudwatch/logGroup:LogGroup"))
                .extracting(group -> group.inputs().asMap().get("retentionInDays"))
                .contains(90.0);
        Properties closed = inputsOf(cloud, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup");
        assertThat(closed.objects("ingress")).isEmpty();
        assertThat(closed.objects("egress")).isEmpty();

        Properties database = inputsOf(cloud, "aws:rds/instance:Instance");
        assertThat(database.isTrue("multiAz")).isTrue();
        assertThat(database.isTrue("manageMasterUserPassword")).isTrue();
        assertThat(database.asMap()).containsEntry("backupRetentionPeriod", 30.0);
        assertThat(database.isTrue("deletionProtection")).isTrue();
        assertThat(inputsOf(cloud, "aws:rds/parameterGroup:ParameterGroup").objects("parameters"))
                .anySatisfy(parameter -> assertThat(parameter.asMap())
                        .containsEntry("name", "rds.force_ssl")
                        .containsEntry("value", "1"));
    }

    @Test
    @DisplayName("links to nothing that is not there")
    void links_lead_somewhere() throws IOException {
        Stream<String> links = LINK.matcher(readme()).results().map(link -> link.group(1));

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }
}
