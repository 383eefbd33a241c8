package io.ashlar.render.manifests;

import io.ashlar.render.Gap;
import io.ashlar.render.Yaml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that tell kustomize what belongs together.
 *
 * @see <a href="https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/">Their fields</a>
 */
final class Kustomization {
    static final String FILE = "kustomization.yaml";

    private Kustomization() {}

    /** Of a whole cluster. The order of the list is the order of applying, which only the topmost file may say. */
    static String top(List<String> folders) {
        return Yaml.write(content(Map.of("resources", folders, "sortOptions", Map.of("order", "fifo"))));
    }

    /** Of one folder, with a word on the files that are not listed. */
    static String of(List<String> listed, Map<String, String> unlisted) {
        return remark(unlisted) + Yaml.write(content(listed.isEmpty() ? Map.of() : Map.of("resources", listed)));
    }

    /** A file with more than resources. */
    static String of(Map<String, ?> fields, Map<String, String> unlisted) {
        return remark(unlisted) + Yaml.write(content(fields));
    }

    /** The fields without a value, for a remark: {@code spec.role (known after deployment)}. */
    static String fields(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> "%s (%s)".formatted(gap.field(), gap.reason().reason()))
                .collect(Collectors.joining(", "));
    }

    private static String remark(Map<String, String> unlisted) {
        if (unlisted.isEmpty()) {
            return "";
        }
        StringBuilder remark =
                new StringBuilder("# Not listed, because values are missing. Fill them in, and list the file:\n");
        unlisted.forEach((file, fields) ->
                remark.append("#   ").append(file).append(": ").append(fields).append('\n'));
        return remark.toString();
    }

    private static Map<String, Object> content(Map<String, ?> fields) {
        Map<String, Object> content = new TreeMap<>(fields);
        content.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        content.put("kind", "Kustomization");
        return content;
    }
}
