package io.ashlar.sandbox.kubernetes.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
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

@DisplayName("A sandbox with a real API server behind its clusters")
@Tag("kube")
class LiveSandboxIT {
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static RealApiServer server;
    private static Sandbox sandbox;
    private static Trial kubernetes;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
        server = RealApiServer.start(folder);
        sandbox = Sandbox.inMemory(server.kubeconfig());
        kubernetes = TrialCluster.of(sandbox.cloud());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            sandbox.close();
            server.close();
        }
    }

    private static Map<String, Object> deployment(String name, Object selected) {
        return Map.of(
                "metadata",
                Map.of("name", name),
                "spec",
                Map.of(
                        "selector",
                        Map.of("matchLabels", Map.of("app", selected)),
                        "template",
                        Map.of(
                                "metadata",
                                Map.of("labels", Map.of("app", "web")),
                                "spec",
                                Map.of("containers", List.of(Map.of("name", "web", "image", "nginx"))))));
    }

    @Test
    void an_object_is_judged_by_the_server_in_its_words() {
        assertThat(kubernetes.refusalOf(DEPLOYMENT, deployment("wrong", "other")))
                .isEqualTo("resource \"urn:pulumi:dev::trial::kubernetes:apps/v1:Deployment::wrong\" was not "
                        + "successfully created by the Kubernetes API server: Deployment.apps \"wrong\" is invalid: "
                        + "spec.template.metadata.labels: Invalid value: map[string]string{\"app\":\"web\"}: "
                        + "`selector` does not match template `labels`");
    }

    @Test
    void what_the_server_fills_in_comes_back_and_a_deletion_reaches_it() {
        CloudResource made = kubernetes.create(DEPLOYMENT, "kept", deployment("kept", "web"));
        assertThat(made.outputs().number("spec.replicas")).hasValue(1);
        assertThat(made.outputs().text("metadata.uid").orElseThrow()).hasSize(36);
        kubernetes.delete(made);
        CloudResource again = kubernetes.create(DEPLOYMENT, "kept", deployment("kept", "web"));
        assertThat(again.outputs().text("metadata.uid"))
                .isNotEqualTo(made.outputs().text("metadata.uid"));
    }

    @Test
    void what_others_change_or_delete_is_seen_and_the_rest_counts_as_given() {
        CloudResource made = kubernetes.create(DEPLOYMENT, "seen", deployment("seen", "web"));
        Address address = Address.of(made.urn());
        assertThat(kubernetes.cloud().read(kubernetes.provider(), address, made.id()))
                .get()
                .extracting(CloudResource::inputs)
                .isEqualTo(made.inputs());
        server.patch(
                "/apis/apps/v1/namespaces/default/deployments/seen",
                Map.of(
                        "spec",
                        Map.of(
                                "replicas",
                                3,
                                "template",
                                Map.of("metadata", Map.of("labels", Map.of("app", "web", "by", "hand"))))));
        CloudResource seen = kubernetes
                .cloud()
                .read(kubernetes.provider(), address, made.id())
                .orElseThrow();
        assertThat(seen.outputs().number("spec.replicas")).hasValue(3);
        assertThat(seen.inputs()).as("neither was given").isEqualTo(made.inputs());
        kubernetes.delete(made);
        assertThat(kubernetes.cloud().read(kubernetes.provider(), address, made.id()))
                .isEmpty();
    }

    @Test
    void a_preview_is_a_dry_run_unless_something_is_not_known_yet() {
        Address address = Address.of("urn:pulumi:dev::trial::" + DEPLOYMENT + "::dry");
        assertThatThrownBy(() -> preview(address, deployment("dry", "other")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("`selector` does not match template `labels`");
        assertThat(preview(address, deployment("dry", Unknown.VALUE)).isUnknown("spec"))
                .isTrue();
        assertThat(preview(address, deployment("dry", "web")).text("metadata.name"))
                .hasValue("dry");
        assertThat(kubernetes
                        .create(DEPLOYMENT, "dry", deployment("dry", "web"))
                        .id())
                .isEqualTo("default/dry");
    }

    private static Properties preview(Address address, Map<String, Object> inputs) {
        Properties checked = kubernetes
                .cloud()
                .check(kubernetes.provider(), address, Properties.NONE, Properties.of(inputs), "0123456789abcdef")
                .inputs();
        return kubernetes
                .cloud()
                .create(kubernetes.provider(), address, checked, Mode.PREVIEW)
                .outputs();
    }

    @Test
    void a_release_stays_in_the_sandbox_and_so_does_what_its_chart_brings() {
        kubernetes.create(
                "kubernetes:helm.sh/v3:Release",
                "prometheus",
                Map.of(
                        "chart",
                        "kube-prometheus-stack",
                        "repositoryOpts",
                        Map.of("repo", "https://prometheus-community.github.io/helm-charts")));
        assertThat(kubernetes
                        .create(
                                "kubernetes:monitoring.coreos.com/v1:ServiceMonitor",
                                "web",
                                Map.of("metadata", Map.of("name", "web"), "spec", Map.of()))
                        .id())
                .isEqualTo("default/web");
    }
}
