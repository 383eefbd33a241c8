package io.ashlar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.aws.AwsPackage;
import io.ashlar.sandbox.azure.AzurePackage;
import io.ashlar.sandbox.gcp.GcpPackage;
import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.schema.Schemas;
import io.ashlar.sandbox.schema.TypeToken;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which types have rules of their own, and where each rule comes from. */
class ModelsTest {
    private static final CloudPackage AWS = new AwsPackage(Optional.empty());
    private static final CloudPackage AZURE = new AzurePackage();
    private static final List<CloudPackage> CLOUDS =
            List.of(AWS, AZURE, new GcpPackage(Optional.empty()), new KubernetesPackage(List.of()));
    private static final Path INVENTORIES = Path.of("src/test/resources/inventories");

    @Test
    void a_hundred_and_thirty_types_of_aws_have_rules() {
        assertThat(AWS.models().stream().filter(ResourceModel::hasRules)).hasSizeGreaterThanOrEqualTo(130);
    }

    @Test
    void two_hundred_and_twenty_types_have_rules_in_all_beside_the_kinds_of_kubernetes() {
        assertThat(tabled().filter(ResourceModel::hasRules)).hasSizeGreaterThanOrEqualTo(220);
    }

    /** Kubernetes makes its models as they are asked for, from one set of rules for each kind. */
    private static Stream<ResourceModel> tabled() {
        return CLOUDS.stream().flatMap(cloud -> cloud.models().stream());
    }

    @Test
    void every_type_of_aws_with_a_model_is_one_of_the_sdk() {
        Schemas schemas = new Schemas();
        assertThat(AWS.models().stream().map(ResourceModel::type))
                .doesNotHaveDuplicates()
                .allSatisfy(type -> assertThat(schemas.resource(type)).isPresent());
    }

    @Test
    void every_model_names_the_pages_that_it_was_written_from() {
        assertThat(tabled()).allSatisfy(model -> assertThat(model.sources())
                .as(model.type())
                .isNotEmpty()
                .allMatch(page -> page.startsWith("https://")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void every_type_that_a_root_stack_creates_has_rules(String stack) throws IOException {
        Set<String> without = new TreeSet<>();
        for (String type : types(stack)) {
            boolean has = Stream.of(TypeToken.of(type))
                    .flatMap(token -> CLOUDS.stream()
                            .filter(cloud -> cloud.name().equals(token.packageName()))
                            .flatMap(cloud -> cloud.model(token).stream()))
                    .anyMatch(ResourceModel::hasRules);
            if (!has) {
                without.add(type);
            }
        }
        assertThat(without).isEmpty();
    }

    private static List<String> types(String stack) throws IOException {
        File file = INVENTORIES.resolve(stack + ".yaml").toFile();
        List<String> types = new ArrayList<>();
        new YAMLMapper().readTree(file).fieldNames().forEachRemaining(types::add);
        return types.stream()
                .filter(type -> CLOUDS.stream().anyMatch(cloud -> type.startsWith(cloud.name() + ":")))
                .toList();
    }
}
