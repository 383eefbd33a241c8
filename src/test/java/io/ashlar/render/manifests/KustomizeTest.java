package io.ashlar.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders as kustomize itself builds them. */
class KustomizeTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void thereIsOne() {
        assumeTrue(RealTool.KUBECTL.path().isPresent(), "there is no kubectl on the PATH to build with");
    }

    @Test
    void kustomize_builds_the_same_objects_in_the_same_order() throws Exception {
        write();

        List<Map<String, Object>> built = build(folder);

        // The topmost file lists what belongs to the whole cluster before the folders of the namespaces.
        assertThat(built)
                .isEqualTo(SampleStack.cluster().objects().stream()
                        .sorted(Comparator.comparing(
                                object -> object.namespace().isPresent()))
                        .map(ClusterObject::content)
                        .toList());
    }

    @Test
    void and_the_applications_of_the_charts() throws Exception {
        write();

        assertThat(build(folder.resolve("charts")))
                .extracting(application -> application.get("kind"))
                .containsExactly("Application", "Application");
    }

    private void write() {
        PlannedStack stack = SampleStack.read(SampleStack.sample());
        new OutputFolder(folder)
                .write(new ManifestFiles(ChartForm.ARGOCD).of(stack, Cluster.of(stack)), OutputFolder.Foreign.KEEP);
    }

    private static List<Map<String, Object>> build(Path folder) throws Exception {
        String built = RealTool.KUBECTL.run("kustomize", folder.toString());
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<Map<String, Object>> documents =
                yaml.readerFor(Map.class).readValues(built)) {
            return documents.readAll();
        }
    }
}
