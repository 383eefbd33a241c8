package io.ashlar.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    private final Schemas schemas = new Schemas();

    private List<String> violations(String type, Map<String, ?> inputs) {
        return SchemaCheck.violations(schemas.resource(type).orElseThrow(), Properties.of(inputs)).stream()
                .map(Violation::reason)
                .toList();
    }

    @Test
    void every_package_with_an_sdk_on_the_class_path_is_served() {
        assertThat(schemas.packages()).contains("aws", "kubernetes");
    }

    @Test
    void a_misspelled_property_is_named_with_the_right_one() {
        assertThat(violations("aws:ec2/vpc:Vpc", Map.of("cidrBlok", "10.0.0.0/16")))
                .containsExactly("unknown property 'cidrBlok': aws:ec2/vpc:Vpc has no such input."
                        + " Did you mean 'cidrBlock'?");
    }

    @Test
    void a_nested_property_is_named_by_its_path() {
        assertThat(violations(
                        "aws:ec2/securityGroup:SecurityGroup",
                        Map.of("ingress", List.of(Map.of("fromPort", 1.0, "toPort", "x", "protocl", "tcp")))))
                .containsExactlyInAnyOrder(
                        "'ingress[0].toPort' must be a whole number, but is the text 'x'",
                        "unknown property 'ingress[0].protocl': SecurityGroupIngress has no such input."
                                + " Did you mean 'protocol'?",
                        "missing required property 'ingress[0].protocol' (a text)");
    }

    @Test
    void a_missing_required_input_is_reported() {
        assertThat(violations("aws:ec2/subnet:Subnet", Map.of()))
                .containsExactly("missing required property 'vpcId' (a text)");
    }

    @Test
    void a_value_outside_an_enum_is_reported_with_the_nearest() {
        assertThat(violations("aws:ec2/instance:Instance", Map.of("ami", "ami-1", "tenancy", "dedicatd")))
                .containsExactly("'tenancy' is 'dedicatd', allowed: default, dedicated. Did you mean 'dedicated'?");
    }

    @Test
    void a_value_that_the_cloud_takes_and_the_sdk_does_not_list_yet_passes() {
        Map<String, Object> instance = Map.of("ami", "ami-1", "instanceType", "m8g.large");
        assertThat(violations("aws:ec2/instance:Instance", instance)).isEmpty();
    }

    @Test
    void an_unknown_value_is_no_violation() {
        assertThat(violations("aws:ec2/subnet:Subnet", Map.of("vpcId", Unknown.VALUE, "tags", Unknown.VALUE)))
                .isEmpty();
    }

    @Test
    void an_unknown_type_is_named_with_the_nearest() {
        assertThat(schemas.resource("aws:ec2/subnet:Subnett")).isEmpty();
        assertThat(schemas.unknownType("aws:ec2/subnet:Subnett"))
                .isEqualTo("the SDK has no resource type 'aws:ec2/subnet:Subnett'. Did you mean 'Subnet'?");
    }

    @Test
    void a_package_without_an_sdk_is_named() {
        assertThat(schemas.unknownType("random:index/randomId:RandomId"))
                .startsWith("the sandbox does not serve the package 'random'; it serves aws");
    }

    /** Every class of the jar that carries a type token must be found again by that token. */
    @ParameterizedTest
    @CsvSource({"aws, com/pulumi/aws, 1400", "kubernetes, com/pulumi/kubernetes, 300"})
    void every_type_of_the_sdk_resolves(String name, String folder, int least) throws IOException {
        List<String> tokens = tokensIn(folder);
        assertThat(tokens).hasSizeGreaterThan(least);
        assertThat(tokens).allSatisfy(token -> assertThat(
                        new SdkClasses(getClass().getClassLoader()).resource(TypeToken.of(token)))
                .as(token)
                .isPresent());
    }

    private List<String> tokensIn(String folder) throws IOException {
        ClassLoader loader = getClass().getClassLoader();
        URL marker = Objects.requireNonNull(loader.getResource(folder + "/plugin.json"));
        SdkClasses classes = new SdkClasses(loader);
        JarURLConnection connection = (JarURLConnection) marker.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.startsWith(folder) && entry.endsWith("Args.class"))
                    .filter(entry -> !entry.contains("/inputs/") && !entry.endsWith("/ProviderArgs.class"))
                    .map(entry -> entry.substring(0, entry.length() - "Args.class".length())
                            .replace('/', '.'))
                    .flatMap(className -> classes.load(className).stream())
                    .map(type -> type.getAnnotation(com.pulumi.core.annotations.ResourceType.class))
                    .filter(Objects::nonNull)
                    .map(com.pulumi.core.annotations.ResourceType::type)
                    .toList();
        }
    }
}
