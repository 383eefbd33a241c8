package io.ashlar.render.helm;

import io.ashlar.render.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes an object as a Helm template. What looks like a template in the object, such as a legend of Grafana, stays text. */
final class Template {
    /** What the templates share: a value by its keys, and one that has to be given. */
    static final String HELPERS =
            """
            {{/* A value as JSON, which is YAML too, by its keys: (list $ "deployment" "shop" "web" "replicas"). */}}
            {{- define "rendered.value" -}}
            {{- $value := (first .).Values -}}
            {{- range rest . -}}
            {{- $value = index $value . -}}
            {{- end -}}
            {{- toJson $value -}}
            {{- end -}}

            {{/* A value that was not known, or is secret, where the chart was written: (list $ "StorageClass/gp3" "parameters.kmsKeyId"). */}}
            {{- define "rendered.required" -}}
            {{- $message := printf "give a value to required.%q.%q" (index . 1) (index . 2) -}}
            {{- required $message (index (first .).Values.required (index . 1) (index . 2)) | toJson -}}
            {{- end -}}
            """;

    private Template() {}

    static String of(Map<String, Object> content) {
        List<Parameter> parameters = new ArrayList<>();
        String mark = "parameter";
        // A mark that no text of the object has.
        for (String plain = content.toString(); plain.contains(mark); ) {
            mark += "X";
        }
        String text = Yaml.write(marked(content, mark, parameters)).replace("{{", "{{ \"{{\" }}");
        for (int i = 0; i < parameters.size(); i++) {
            text = text.replace(mark + i + "end", action(parameters.get(i)));
        }
        return text;
    }

    private static Map<String, Object> marked(Map<?, ?> map, String mark, List<Parameter> parameters) {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), marked(value, mark, parameters)));
        return copy;
    }

    private static Object marked(Object value, String mark, List<Parameter> parameters) {
        if (value instanceof Parameter parameter) {
            parameters.add(parameter);
            return mark + (parameters.size() - 1) + "end";
        }
        if (value instanceof Map<?, ?> map) {
            return marked(map, mark, parameters);
        }
        return value instanceof List<?> list
                ? list.stream().map(item -> marked(item, mark, parameters)).toList()
                : value;
    }

    private static String action(Parameter parameter) {
        List<String> path = parameter.isRequired()
                ? parameter.path().subList(1, parameter.path().size())
                : parameter.path();
        return "{{ include \"rendered.%s\" (list $ %s) }}"
                .formatted(
                        parameter.isRequired() ? "required" : "value",
                        path.stream().map(key -> '"' + key + '"').collect(Collectors.joining(" ")));
    }
}
