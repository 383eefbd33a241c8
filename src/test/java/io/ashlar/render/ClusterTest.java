package io.ashlar.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.core.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a stack goes into which cluster. */
class ClusterTest {
    @Test
    void definitions_and_namespaces_come_first_and_kinds_of_ones_own_last() {
        assertThat(SampleStack.cluster().objects().stream().map(ClusterObject::title))
                .containsExactly(
                        "CustomResourceDefinition widgets.example.com",
                        "Namespace shop",
                        "ConfigMap shop/dashboards",
                        "ClusterRole shop:reader",
                        "Service shop/user-service",
                        "Deployment shop/user-service",
                        "HorizontalPodAutoscaler shop/user-service",
                        "CronJob shop/report",
                        "Ingress shop/user-service",
                        "Service shop/user-service",
                        "Widget shop/first");
    }

    @Test
    void what_only_the_engine_or_the_server_understands_is_taken_off() {
        ClusterObject deployment = object("Deployment");

        assertThat(deployment.content()).containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
        assertThat(deployment.content().get("metadata"))
                .isEqualTo(Map.of(
                        "name", "user-service",
                        "namespace", "shop",
                        "annotations", Map.of("example.com/contact", "team-shop")));
        assertThat(object("Namespace").content().get("metadata"))
                .isEqualTo(Map.of("name", "shop", "labels", Map.of("team", "shop")));
    }

    @Test
    void kind_and_version_come_from_the_type_where_the_inputs_do_not_say_them() {
        ClusterObject object = only(
                """
                - {type: 'kubernetes:core/v1:Namespace', inputs: {metadata: {name: a}}}
                """);

        assertThat(object.content()).containsEntry("apiVersion", "v1").containsEntry("kind", "Namespace");
    }

    @Test
    void charts_are_known_by_release_place_and_version() {
        assertThat(SampleStack.cluster().charts())
                .extracting(InstalledChart::title, InstalledChart::place, InstalledChart::key)
                .containsExactly(
                        tuple(
                                "chart karpenter 1.14.1 as kube-system/karpenter",
                                "oci://public.ecr.aws/karpenter",
                                "kube-system-karpenter"),
                        tuple(
                                "chart velero 12.1.0 as velero/velero",
                                "https://vmware-tanzu.github.io/helm-charts",
                                "velero"));
    }

    @Test
    void a_secret_is_left_out_whatever_its_values_and_one_that_a_controller_fills_is_not() {
        Cluster cluster = Cluster.of(
                        SampleStack.read(
                                SampleStack.state(
                                        """
                        - type: kubernetes:core/v1:Secret
                          inputs: {metadata: {name: clear, namespace: a}, type: kubernetes.io/tls, stringData: {tls.key: k}, data: {tls.crt: c}}
                        - type: kubernetes:core/v1:Secret
                          inputs: {metadata: {name: sealed, namespace: a}, data: '[secret]'}
                        - type: kubernetes:core/v1:Secret
                          inputs: {metadata: {name: token, namespace: a}, type: kubernetes.io/service-account-token}
                        """)))
                .get(0);

        assertThat(cluster.objects().stream().map(ClusterObject::title)).containsExactly("Secret a/token");
        assertThat(Contents.left(cluster))
                .containsExactly(
                        "Secret a/clear: Its values belong in no file. Provide a Secret of type kubernetes.io/tls with"
                                + " the keys tls.crt, tls.key before what uses it, e.g. by External Secrets.",
                        "Secret a/sealed: Its values belong in no file. Provide a Secret of type Opaque before what"
                                + " uses it, e.g. by External Secrets.");
    }

    @Test
    void patches_lists_and_options_that_no_file_can_say_are_named() {
        Cluster cluster = Cluster.of(
                        SampleStack.read(
                                SampleStack.state(
                                        """
                        - {type: 'kubernetes:apps/v1:DeploymentPatch', name: patch, inputs: {kind: Deployment, metadata: {name: a}}}
                        - {type: 'kubernetes:core/v1:ConfigMapList', name: list, inputs: {kind: ConfigMapList, items: []}}
                        - {type: 'kubernetes:example.com/v1:Patch', name: own, inputs: {kind: Patch, metadata: {name: own}}}
                        - {type: 'kubernetes:helm.sh/v3:Release', name: r, inputs: {chart: c, version: 1.0.0, namespace: n, repositoryOpts: {repo: 'https://c'}, skipCrds: true, valueYamlFiles: []}}
                        - {type: 'kubernetes:helm.sh/v3:Release', name: local, inputs: {chart: ./c, version: 1.0.0, namespace: n}}
                        """)))
                .get(0);

        assertThat(cluster.objects().stream().map(ClusterObject::title)).containsExactly("Patch own");
        assertThat(Contents.left(cluster))
                .containsExactlyInAnyOrder(
                        "kubernetes:apps/v1:DeploymentPatch patch: It is no object of its own. Give the program the"
                                + " objects themselves.",
                        "kubernetes:core/v1:ConfigMapList list: It is no object of its own. Give the program the"
                                + " objects themselves.",
                        "chart ./c 1.0.0 as n/local: It lies in no repository that a file could name. Install it from"
                                + " where it lies.",
                        "chart c 1.0.0 as n/r: The files do not say its skipCrds. Say it where it is installed.");
    }

    @Test
    void gaps_say_where_and_why() {
        ClusterObject object = only(
                """
                - type: kubernetes:storage.k8s.io/v1:StorageClass
                  inputs: {metadata: {name: gp3}, parameters: {kmsKeyId: %s}, mountOptions: [a, '[secret]']}
                """
                        .formatted(SampleStack.UNKNOWN));

        assertThat(object.gaps())
                .containsExactly(
                        new Gap(List.of("mountOptions", "1"), Unresolved.SECRET),
                        new Gap(List.of("parameters", "kmsKeyId"), Unresolved.AFTER_DEPLOYMENT));
    }

    @Test
    void one_object_of_two_resources_is_refused() {
        PlannedStack stack = SampleStack.read(
                SampleStack.state(
                        """
                - {type: 'kubernetes:core/v1:Namespace', name: one, inputs: {metadata: {name: a}}}
                - {type: 'kubernetes:core/v1:Namespace', name: two, inputs: {metadata: {name: a}}}
                """));

        assertThatThrownBy(() -> Cluster.of(stack))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "RND-004 Stack 'dev': resources is Namespace a twice, but an object belongs to one resource."
                                + " Remove one of the two from the program.");
    }

    private static ClusterObject object(String kind) {
        return SampleStack.cluster().objects().stream()
                .filter(object -> object.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ClusterObject only(String resources) {
        return Cluster.of(SampleStack.read(SampleStack.state(resources)))
                .get(0)
                .objects()
                .get(0);
    }
}
