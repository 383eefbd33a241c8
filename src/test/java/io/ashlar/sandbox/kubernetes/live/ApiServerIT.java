package io.ashlar.sandbox.kubernetes.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A real API server behind the sandbox")
@Tag("kube")
class ApiServerIT {
    private static RealApiServer server;
    private static ApiServer api;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
        server = RealApiServer.start(folder);
        api = ApiServer.of(server.kubeconfig());
    }

    @AfterAll
    static void stop() {
        if (api != null) {
            api.close();
            server.close();
        }
    }

    private static Properties settings(String name, Map<String, ?> data) {
        return Properties.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", name, "namespace", "default"),
                "data",
                data));
    }

    @Test
    void an_object_is_made_changed_and_deleted() {
        Properties made = api.create(settings("kept", Map.of("a", "1")), Run.REAL);
        assertThat(made.text("metadata.uid").orElseThrow()).hasSize(36);
        Properties changed = api.update(settings("kept", Map.of("a", "2")), Run.REAL);
        assertThat(changed.text("metadata.uid")).isEqualTo(made.text("metadata.uid"));
        assertThat(changed.object("data").asMap()).isEqualTo(Map.of("a", "2"));
        api.delete(settings("kept", Map.of()));
        api.delete(settings("kept", Map.of()));
        assertThat(api.create(settings("kept", Map.of("a", "3")), Run.DRY).text("metadata.uid"))
                .isNotEqualTo(made.text("metadata.uid"));
    }

    @Test
    void a_dry_run_keeps_nothing() {
        api.create(settings("dry", Map.of("a", "1")), Run.DRY);
        assertThat(api.create(settings("dry", Map.of("a", "1")), Run.DRY).text("metadata.name"))
                .hasValue("dry");
    }

    @Test
    void what_is_there_already_is_not_taken_over() {
        api.create(settings("taken", Map.of("a", "1")), Run.REAL);
        assertThatThrownBy(() -> api.create(settings("taken", Map.of("a", "1")), Run.REAL))
                .isInstanceOf(Refusal.class)
                .hasMessage("configmaps \"taken\" already exists");
    }

    @Test
    void a_field_of_another_manager_is_a_conflict_in_the_servers_words() {
        api.create(settings("shared", Map.of("a", "1")), Run.REAL);
        server.patch(
                "/api/v1/namespaces/default/configmaps/shared?fieldManager=somebody", Map.of("data", Map.of("a", "2")));
        assertThatThrownBy(() -> api.update(settings("shared", Map.of("a", "3")), Run.REAL))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.explanation())
                            .isEqualTo("Apply failed with 1 conflict: conflict with \"somebody\" using v1: .data.a");
                });
    }

    @Test
    void the_servers_defaults_come_back() {
        Properties service = api.create(
                Properties.of(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Service",
                        "metadata",
                        Map.of("name", "web", "namespace", "default"),
                        "spec",
                        Map.of("ports", List.of(Map.of("port", 80.0))))),
                Run.REAL);
        assertThat(service.text("spec.clusterIP").orElseThrow()).startsWith("10.96.");
        assertThat(service.text("spec.type")).hasValue("ClusterIP");
    }
}
