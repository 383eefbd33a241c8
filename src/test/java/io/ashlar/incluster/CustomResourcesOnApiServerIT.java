package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every custom resource of every component, judged by a real API server that has the pinned charts' own definitions. */
@DisplayName("Custom resources, on a real API server with the definitions of the pinned charts")
@Tag("kube")
class CustomResourcesOnApiServerIT {
    private static final String MISSPELT = "hostnamez";

    private static RealApiServer server;
    private static ApiServer api;
    private static Admission admission;
    private static List<Properties> objects = List.of();
    private static Set<String> known = Set.of();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
        assumeTrue(
                !ChartDefinitions.here().isEmpty(),
                "there are no definitions; fetch them with toolchain/definitions/install");
        server = RealApiServer.start(folder);
        api = ApiServer.of(server.kubeconfig());
        admission = new Admission(server, api);
        objects = objects();
        known = ChartDefinitions.install(
                objects.stream().map(ChartDefinitions::kindOf).collect(Collectors.toSet()), server, api);
    }

    @AfterAll
    static void stop() {
        if (api != null) {
            api.close();
            server.close();
        }
    }

    /** Every object of a kind that a chart brings; the namespaces that they live in are made. */
    private static List<Properties> objects() {
        List<Properties> custom = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (ClusterCloud cloud : ClusterCloud.values()) {
                for (InstallStep step : InClusterPlans.all(profile, cloud)) {
                    if (step instanceof Manifest manifest) {
                        Properties object = FilledManifest.of(manifest);
                        if (manifest.kind().equals("Namespace")) {
                            admission.object(object);
                        } else if (!BuiltIn.has(manifest)) {
                            custom.add(object);
                        }
                    }
                }
            }
        }
        return custom;
    }

    @Test
    void every_one_is_accepted_whose_definition_could_be_had() throws IOException {
        Judged judged = new Judged();
        for (Properties object : objects) {
            if (known.contains(ChartDefinitions.kindOf(object))) {
                judged.said(object, admission.object(object));
            } else {
                judged.unasked(object);
            }
        }
        judged.report("Custom resources", "custom-resources.txt");
        assertThat(judged.refusals()).isEmpty();
        assertThat(judged.kinds()).isNotEmpty();
        if (ChartDefinitions.here().equals(ChartDefinitions.sources())) {
            assertThat(judged.unaskedKinds()).isEmpty();
        }
    }

    /** The counterpart: definitions do judge. */
    @Test
    void a_misspelt_field_is_refused_in_every_kind() {
        Collection<Properties> spelt = objects.stream()
                .filter(object -> known.contains(ChartDefinitions.kindOf(object)))
                .collect(Collectors.toMap(
                        ChartDefinitions::kindOf,
                        object -> object.withNested("spec." + MISSPELT, "example.org"),
                        (one, another) -> one))
                .values();

        assertThat(spelt)
                .allSatisfy(object -> assertThat(admission.object(object)).hasValueSatisfying(said -> assertThat(said)
                        .endsWith(".spec." + MISSPELT + ": field not declared in schema")));
    }
}
