package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.StructuralSchema;
import io.ashlar.sandbox.kubernetes.validation.TypedPatch;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's judgement of custom resources against a real server's: each field of one of every kind is replaced by a text. */
@DisplayName("Damaged custom resources, here and on a real API server")
@Tag("kube")
class DamagedResourcesOnApiServerIT {
    private static final String DAMAGE = "zz-Q";

    @Test
    void the_sandbox_refuses_what_the_server_refuses_but_for_expressions(@TempDir Path folder) throws IOException {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
        Map<String, Properties> schemas = ChartDefinitions.schemas();
        assumeTrue(!schemas.isEmpty(), "there are no definitions; fetch them with toolchain/definitions/install");
        int asked = 0;
        List<String> differ = new ArrayList<>();
        try (RealApiServer server = RealApiServer.start(folder);
                ApiServer api = ApiServer.of(server.kubeconfig())) {
            Admission admission = new Admission(server, api);
            Map<String, Properties> objects = oneOfEachKind(schemas, admission);
            ChartDefinitions.install(
                    objects.values().stream().map(ChartDefinitions::kindOf).collect(Collectors.toSet()), server, api);
            for (Map.Entry<String, Properties> object : objects.entrySet()) {
                Properties schema =
                        Optional.ofNullable(schemas.get(object.getKey())).orElseThrow();
                for (Object spec : damaged(object.getValue().object("spec").asMap())) {
                    asked++;
                    Properties broken = object.getValue().with("spec", spec);
                    Optional<String> there = admission.object(broken);
                    if (there.isPresent() == fits(schema, broken)
                            && !there.filter(this::isOfAnExpression).isPresent()) {
                        differ.add(object.getKey() + " " + spec + ": " + there.orElse("accepted there"));
                    }
                }
            }
        }
        System.out.println(asked + " damaged custom resources, " + differ.size() + " judged otherwise");
        assertThat(asked).isPositive();
        assertThat(differ).isEmpty();
    }

    /** Only expressions say something of a whole object, or of the conversion of a value; the sandbox evaluates none. */
    private boolean isOfAnExpression(String said) {
        return said.contains("Invalid value: \"object\": ") || said.contains(" evaluating rule: ");
    }

    private static boolean fits(Properties schema, Properties object) {
        return TypedPatch.complaints(schema, Field.of(object)).isEmpty()
                && StructuralSchema.check(schema, Field.of(object)).isEmpty();
    }

    private static Map<String, Properties> oneOfEachKind(Map<String, Properties> schemas, Admission admission) {
        Map<String, Properties> objects = new TreeMap<>();
        for (InstallStep step : InClusterPlans.all(Profile.PRODUCTION, ClusterCloud.AWS)) {
            if (step instanceof Manifest manifest) {
                Properties object = FilledManifest.of(manifest);
                String kind = manifest.apiVersion() + " " + manifest.kind();
                if (manifest.kind().equals("Namespace")) {
                    admission.object(object);
                } else if (schemas.containsKey(kind)) {
                    objects.putIfAbsent(kind, object);
                }
            }
        }
        return objects;
    }

    /** The value in all ways in which one field of it, however deep, is replaced; of a list, the first item's. */
    private static List<Object> damaged(Object value) {
        List<Object> all = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                List<Object> others = new ArrayList<>(List.of(DAMAGE));
                others.addAll(damaged(field));
                others.forEach(other -> {
                    Map<Object, Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, other);
                    all.add(copy);
                });
            });
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            damaged(list.get(0)).forEach(other -> {
                List<Object> copy = new ArrayList<>(list);
                copy.set(0, other);
                all.add(copy);
            });
        }
        return all;
    }
}
