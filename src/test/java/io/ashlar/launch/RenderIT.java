package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.engine.EngineTest;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pulumiw render} on the real engine, against what stands in the sandbox's cluster. */
@EngineTest
class RenderIT {
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path directory;

    @Test
    void dev_is_rendered_as_it_stands_in_the_cluster_and_before_it_stands_with_gaps() throws Exception {
        Clone clone = Clone.deploying("dev", directory);
        Path files = directory.resolve("files");

        Clone.Ended before = render(clone, files);
        assertThat(before.exitCode()).as(before.output()).isEqualTo(1);
        assertThat(before.output()).contains("(known after deployment)");

        Clone.Ended up = clone.run("--sandbox", "--no-policies", "up", "--stack", "dev", "--yes", "--skip-preview");
        assertThat(up.exitCode()).as(up.output()).isZero();
        Clone.Ended after = render(clone, files);

        // A Secret is for somebody to provide, be it deployed or not.
        assertThat(after.exitCode()).as(after.output()).isLessThanOrEqualTo(1);
        assertThat(after.output()).doesNotContain("(known after deployment)");
        assertThat(objects(files)).isNotEmpty().isEqualTo(objectsOfCluster(clone));
    }

    private static Clone.Ended render(Clone clone, Path files) throws Exception {
        return clone.run("--sandbox", "render", "--stack", "dev", "--format", "manifests", "--out", files.toString());
    }

    /** What kustomize is told of. */
    private static Map<String, Object> objects(Path folder) throws IOException {
        Map<String, Object> objects = new TreeMap<>();
        for (Object listed : resources(folder)) {
            Path resource = folder.resolve(String.valueOf(listed));
            if (Files.isDirectory(resource)) {
                objects.putAll(objects(resource));
            } else {
                Object object = comparable(YAML.readValue(resource.toFile(), Object.class));
                objects.put(title((Map<?, ?>) object), object);
            }
        }
        return objects;
    }

    private static List<?> resources(Path folder) throws IOException {
        Map<?, ?> kustomization =
                YAML.readValue(folder.resolve("kustomization.yaml").toFile(), Map.class);
        return kustomization.get("resources") instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> objectsOfCluster(Clone clone) {
        Map<String, Object> objects = new TreeMap<>();
        try (Sandbox sandbox = Sandbox.open(clone.root().resolve(".sandbox/cloud"))) {
            for (CloudResource resource : sandbox.cloud().inventory()) {
                if (resource.type().startsWith("kubernetes:")
                        && !resource.type().startsWith("kubernetes:helm.sh/")
                        && !resource.type().equals("kubernetes:core/v1:Secret")
                        && !resource.isImplicit()
                        && !resource.inputs().equals(Properties.NONE)) {
                    Object object = comparable(resource.inputs().asMap());
                    objects.put(title((Map<?, ?>) object), object);
                }
            }
        }
        return objects;
    }

    private static String title(Map<?, ?> object) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        return Stream.of(object.get("kind"), metadata.get("namespace"), metadata.get("name"))
                .map(String::valueOf)
                .reduce((above, below) -> above + " " + below)
                .orElseThrow();
    }

    /** The engine knows one kind of number. */
    private static Object comparable(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), comparable(entry)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(comparable(item)));
            return copy;
        }
        return value instanceof Number number ? number.doubleValue() : value;
    }
}
