package io.ashlar.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.annotations.ResourceType;
import io.ashlar.sandbox.schema.ObjectSchema.Property;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
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
        assertThat(schemas.packages()).containsExactly("aws", "azure-native", "gcp", "kubernetes", "random");
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
    void the_sizes_of_redis_pass_though_the_sdk_confuses_them_with_those_of_redis_enterprise() {
        Map<String, Object> sku = Map.of("name", "Premium", "family", "P", "capacity", 1);
        assertThat(violations("azure-native:cache:Redis", Map.of("resourceGroupName", "g", "sku", sku)))
                .isEmpty();
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
                .isEqualTo("the SDK has no resource type 'aws:ec2/subnet:Subnett'."
                        + " Did you mean 'aws:ec2/subnet:Subnet'?");
    }

    @ParameterizedTest
    @CsvSource({
        "azure-native:netwrk:VirtualNetwork, azure-native:network:VirtualNetwork",
        "azure-native:network/v20230201:VirtualNetwork, azure-native:network:VirtualNetwork",
        "gcp:container/cluster:Clustr, gcp:container/cluster:Cluster",
        "kubernetes:apps/v1:Deploymnt, kubernetes:apps/v1:Deployment"
    })
    void a_misspelled_module_or_a_version_that_the_sdk_does_not_have_is_named_with_the_right_type(
            String given, String right) {
        assertThat(schemas.resource(given)).isEmpty();
        assertThat(schemas.unknownType(given))
                .isEqualTo("the SDK has no resource type '" + given + "'. Did you mean '" + right + "'?");
    }

    @Test
    void a_value_outside_an_enum_of_azure_is_reported_with_the_nearest() {
        assertThat(violations(
                        "azure-native:network:PublicIPAddress",
                        Map.of("resourceGroupName", "g", "publicIPAllocationMethod", "Sttic")))
                .containsExactly(
                        "'publicIPAllocationMethod' is 'Sttic', allowed: Static, Dynamic. Did you mean 'Static'?");
    }

    @Test
    void what_a_nested_output_holds_is_read_from_the_output_and_not_from_the_input_of_that_name() {
        ObjectSchema identity = nestedOutput("azure-native:storage:StorageAccount", "identity");

        assertThat(identity.name()).isEqualTo("IdentityResponse");
        assertThat(identity.properties()).containsOnlyKeys("principalId", "tenantId", "type", "userAssignedIdentities");
        assertThat(identity.property("principalId")).map(Property::required).hasValue(true);
        assertThat(identity.property("userAssignedIdentities")).hasValueSatisfying(assigned -> {
            assertThat(assigned.required()).isFalse();
            assertThat(assigned.type()).isInstanceOf(ValueType.MapOf.class);
        });
    }

    @Test
    void a_nested_output_whose_name_is_a_word_of_java_keeps_its_own() {
        ObjectSchema spec = nestedOutput("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", "spec");
        ObjectSchema version = object(((ValueType.ListOf) typeOf(spec, "versions")).element());
        ObjectSchema validation = object(typeOf(version, "schema"));

        assertThat(object(typeOf(validation, "openAPIV3Schema")).properties())
                .containsKeys("default", "enum", "$ref", "not")
                .doesNotContainKeys("default_", "enum_");
    }

    private ObjectSchema nestedOutput(String type, String property) {
        return object(typeOf(schemas.resource(type).orElseThrow().outputs(), property));
    }

    private static ValueType typeOf(ObjectSchema schema, String property) {
        return schema.property(property).orElseThrow().type();
    }

    private static ObjectSchema object(ValueType type) {
        return ((ValueType.ObjectOf) type).schema().get();
    }

    @Test
    void a_package_without_an_sdk_is_named() {
        assertThat(schemas.unknownType("tls:index/privateKey:PrivateKey"))
                .isEqualTo("the sandbox does not serve the package 'tls'; it serves aws, azure-native, gcp, kubernetes,"
                        + " random");
    }

    /** As many as classes of the jar carry a type token; the provider itself, which has another kind of token, is not counted. */
    @ParameterizedTest
    @CsvSource({
        "aws, com/pulumi/aws/plugin.json, 1538",
        "azure-native, com/pulumi/azure-native/plugin.json, 1704",
        "gcp, com/pulumi/gcp/plugin.json, 803",
        "kubernetes, com/pulumi/kubernetes/plugin.json, 359"
    })
    void every_type_of_the_sdk_resolves_to_the_last_nested_property(String name, String marker, int types)
            throws IOException {
        List<String> tokens = tokensIn(marker).stream()
                .filter(token -> token.startsWith(name + ":"))
                .toList();
        assertThat(tokens).hasSize(types).doesNotHaveDuplicates();

        Set<ObjectSchema> read = new HashSet<>();
        assertThat(tokens).allSatisfy(token -> {
            ResourceSchema schema = schemas.resource(token).orElseThrow();
            readAll(schema.inputs(), read);
            readAll(schema.outputs(), read);
        });
    }

    private static void readAll(ObjectSchema schema, Set<ObjectSchema> read) {
        if (read.add(new ObjectSchema(schema.name() + System.identityHashCode(schema), Map.of()))) {
            schema.properties().values().forEach(property -> readAll(property.type(), read));
        }
    }

    private static void readAll(ValueType type, Set<ObjectSchema> read) {
        if (type instanceof ValueType.ListOf list) {
            readAll(list.element(), read);
        } else if (type instanceof ValueType.MapOf map) {
            readAll(map.element(), read);
        } else if (type instanceof ValueType.OneOf either) {
            readAll(either.first(), read);
            readAll(either.second(), read);
        } else if (type instanceof ValueType.ObjectOf object) {
            readAll(object.schema().get(), read);
        } else if (type instanceof ValueType.EnumOf listed) {
            assertThat(listed.values()).as(listed.name()).isNotEmpty();
        }
    }

    private List<String> tokensIn(String marker) throws IOException {
        ClassLoader loader = getClass().getClassLoader();
        URL url = Objects.requireNonNull(loader.getResource(marker));
        SdkClasses classes = new SdkClasses(loader);
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.endsWith(".class") && !entry.contains("$"))
                    .filter(entry -> !entry.matches(".*/(inputs|outputs|enums)/.*|.*Args\\.class"))
                    .map(entry -> entry.substring(0, entry.length() - ".class".length())
                            .replace('/', '.'))
                    .flatMap(className -> classes.load(className).stream())
                    .map(type -> type.getAnnotation(ResourceType.class))
                    .filter(Objects::nonNull)
                    .map(ResourceType::type)
                    .toList();
        }
    }
}
