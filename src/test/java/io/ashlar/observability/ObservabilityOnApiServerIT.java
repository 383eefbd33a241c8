package io.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.observability.plan.Keeping;
import io.ashlar.observability.plan.LogStore;
import io.ashlar.observability.plan.ObservabilityPlanner;
import io.ashlar.observability.plan.ObservabilitySpec;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object of a built-in kind, judged by a real API server; the custom ones need their charts, which nothing installs here. */
@Tag("kube")
class ObservabilityOnApiServerIT {
    private static final Set<String> BUILT_IN = Set.of("Namespace", "NetworkPolicy", "ConfigMap");

    @BeforeAll
    static void isBuilt() {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
    }

    @Test
    void every_object_is_accepted(@TempDir Path folder) throws IOException {
        List<String> refused = new ArrayList<>();
        int asked = 0;
        try (RealApiServer server = RealApiServer.start(folder);
                ApiServer api = ApiServer.of(server.kubeconfig())) {
            for (Manifest manifest : objects()) {
                asked++;
                try {
                    // A namespace is really made, so that what goes into it can be asked for.
                    api.update(inputs(manifest), manifest.kind().equals("Namespace") ? Run.REAL : Run.DRY);
                } catch (Refusal no) {
                    refused.add(manifest.resourceName() + ": " + no.explanation());
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(asked).isEqualTo(24);
    }

    private static List<Manifest> objects() {
        ObservabilitySpec spec = new ObservabilitySpec(
                Profile.PRODUCTION,
                ClusterCloud.AWS,
                new Ownership("platform", "production"),
                List.of(Slo.standard("shop", "user-service", "product")),
                890,
                "https://example.com/runbooks/",
                LogStore.ELASTICSEARCH,
                Keeping.IN_OBJECT_STORES,
                Optional.empty(),
                Map.of());
        List<Manifest> objects = new ArrayList<>();
        for (InstallStep step : ObservabilityPlanner.plan("watch", spec, Json::text)) {
            if (step instanceof Manifest manifest && BUILT_IN.contains(manifest.kind())) {
                objects.add(manifest);
            }
        }
        return objects;
    }

    private static Properties inputs(Manifest manifest) {
        Map<String, Object> inputs = new TreeMap<>(manifest.content());
        inputs.put("apiVersion", manifest.apiVersion());
        inputs.put("kind", manifest.kind());
        return Properties.of(inputs);
    }
}
