package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.StructuralSchema;
import io.ashlar.sandbox.kubernetes.validation.TypedPatch;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Custom resources against the pinned charts' definitions by the sandbox's own rules: no server, and asked at every build. */
class CustomResourcesTest {
    private static final Map<String, Properties> SCHEMAS = new TreeMap<>();

    @BeforeAll
    static void read() {
        SCHEMAS.putAll(ChartDefinitions.schemas());
        assumeTrue(!SCHEMAS.isEmpty(), "there are no definitions; fetch them with toolchain/definitions/install");
    }

    private static List<Manifest> custom(Profile profile, ClusterCloud cloud) {
        return InClusterPlans.all(profile, cloud).stream()
                .filter(Manifest.class::isInstance)
                .map(Manifest.class::cast)
                .filter(manifest -> !BuiltIn.has(manifest))
                .toList();
    }

    private static Optional<Properties> schema(Manifest object) {
        return Optional.ofNullable(SCHEMAS.get(object.apiVersion() + " " + object.kind()));
    }

    private static List<String> complaints(Properties schema, Properties object) {
        List<String> complaints = new ArrayList<>(TypedPatch.complaints(schema, Field.of(object)));
        StructuralSchema.check(schema, Field.of(object)).all().forEach(error -> complaints.add(error.line()));
        return complaints;
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_one_fits_its_definition(Profile profile) {
        List<String> misfits = new ArrayList<>();
        for (ClusterCloud cloud : ClusterCloud.values()) {
            for (Manifest object : custom(profile, cloud)) {
                schema(object)
                        .map(schema -> complaints(schema, FilledManifest.of(object)))
                        .ifPresent(complaints -> complaints.forEach(
                                complaint -> misfits.add(cloud + " " + object.resourceName() + ": " + complaint)));
            }
        }

        assertThat(misfits).isEmpty();
    }

    @Test
    void a_misspelt_field_fits_none() {
        assertThat(custom(Profile.PRODUCTION, ClusterCloud.AWS))
                .filteredOn(object -> schema(object).isPresent())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(complaints(
                                schema(object).orElseThrow(),
                                FilledManifest.of(object).withNested("spec.hostnamez", "example.org")))
                        .containsExactly(".spec.hostnamez: field not declared in schema"));
    }
}
