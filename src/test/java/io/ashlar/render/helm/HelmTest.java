package io.ashlar.render.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.render.Cluster;
import io.ashlar.render.ClusterObject;
import io.ashlar.render.OutputFolder;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.RealTool;
import io.ashlar.render.SampleStack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as Helm itself renders it. */
class HelmTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void thereIsOne() {
        assumeTrue(
                RealTool.HELM.path().isPresent(),
                "there is no helm on the PATH, nor one that toolchain/helm/build has built");
    }

    @Test
    void without_values_helm_renders_the_same_objects() throws Exception {
        write(SampleStack.sample());

        assertThat(template())
                .containsExactlyInAnyOrderElementsOf(SampleStack.cluster().objects().stream()
                        .map(ClusterObject::content)
                        .toList());
    }

    @Test
    void helm_finds_nothing_wrong_with_it() throws Exception {
        write(SampleStack.sample());

        assertThat(RealTool.HELM.run("lint", "--strict", folder.toString()))
                .contains("1 chart(s) linted, 0 chart(s) failed");
    }

    @Test
    void a_value_changes_every_place_that_it_stands_in() throws Exception {
        write(SampleStack.sample());

        assertThat(RealTool.HELM.run(
                        "template",
                        "shop",
                        folder.toString(),
                        "--show-only",
                        "templates/namespaces/shop/ingress-user-service.yaml",
                        "--set",
                        "hosts.api\\.example\\.com=api.example.org"))
                .contains("- host: \"api.example.org\"")
                .contains("        - \"api.example.org\"")
                .doesNotContain("api.example.com");
    }

    @Test
    void the_schema_refuses_what_is_no_value() throws Exception {
        write(SampleStack.sample());

        assertThatThrownBy(() -> template("--set", "deployment.shop.user-service.replica=2"))
                .hasMessageContaining("replica");
        assertThatThrownBy(() -> template("--set", "deployment.shop.user-service.replicas=many"))
                .hasMessageContaining("replicas");
    }

    @Test
    void a_gap_is_asked_for_and_filled_with_whatever_is_given() throws Exception {
        write(SampleStack.state(
                """
                - {type: 'kubernetes:storage.k8s.io/v1:StorageClass', inputs: {metadata: {name: gp3}, parameters: %s, provisioner: p}}
                """
                        .formatted(SampleStack.UNKNOWN)));

        assertThatThrownBy(this::template)
                .hasMessageContaining("give a value to required.\"StorageClass/gp3\".\"parameters\"");
        assertThat(template("--set-json", "required.StorageClass/gp3.parameters={\"type\":\"gp3\"}"))
                .singleElement()
                .extracting(object -> object.get("parameters"))
                .isEqualTo(Map.of("type", "gp3"));
    }

    private void write(String state) {
        PlannedStack stack = SampleStack.read(state);
        new OutputFolder(folder)
                .write(new HelmChartFiles("1.4.0").of(stack, Cluster.of(stack)), OutputFolder.Foreign.KEEP);
    }

    private List<Map<String, Object>> template(String... more) throws Exception {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"template", "shop", folder.toString(), "--include-crds"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        try (MappingIterator<Map<String, Object>> documents =
                new YAMLMapper().readerFor(Map.class).readValues(RealTool.HELM.run(all))) {
            return documents.readAll();
        }
    }
}
