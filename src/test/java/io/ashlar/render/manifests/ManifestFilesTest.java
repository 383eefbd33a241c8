package io.ashlar.render.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.render.Cluster;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.SampleStack;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The folders, file by file. */
class ManifestFilesTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void each_object_has_a_file_in_the_folder_of_its_namespace() {
        assertThat(files(SampleStack.sample(), ChartForm.ARGOCD).keySet())
                .containsExactly(
                        "README.md",
                        "charts/application-kube-system-karpenter.yaml",
                        "charts/application-velero.yaml",
                        "charts/kustomization.yaml",
                        "cluster/clusterrole-shop-reader.yaml",
                        "cluster/customresourcedefinition-widgets.example.com.yaml",
                        "cluster/kustomization.yaml",
                        "cluster/namespace-shop.yaml",
                        "kustomization.yaml",
                        "namespaces/shop/configmap-dashboards.yaml",
                        "namespaces/shop/cronjob-report.yaml",
                        "namespaces/shop/deployment-user-service.yaml",
                        "namespaces/shop/horizontalpodautoscaler-user-service.yaml",
                        "namespaces/shop/ingress-user-service.yaml",
                        "namespaces/shop/kustomization.yaml",
                        "namespaces/shop/service.-user-service.yaml",
                        "namespaces/shop/service.serving.example.com-user-service.yaml",
                        "namespaces/shop/widget-first.yaml");
    }

    @Test
    void kustomize_is_told_the_order() {
        SortedMap<String, String> files = files(SampleStack.sample(), ChartForm.ARGOCD);

        assertThat(files.get("kustomization.yaml"))
                .isEqualTo(
                        """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        resources:
                          - cluster
                          - namespaces/shop
                        sortOptions:
                          order: fifo
                        """);
        assertThat(files.get("cluster/kustomization.yaml"))
                .isEqualTo(
                        """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        resources:
                          - customresourcedefinition-widgets.example.com.yaml
                          - namespace-shop.yaml
                          - clusterrole-shop-reader.yaml
                        """);
    }

    @Test
    void a_file_reads_back_as_the_object() throws JsonProcessingException {
        Cluster cluster = SampleStack.cluster();
        SortedMap<String, String> files = files(SampleStack.sample(), ChartForm.ARGOCD);

        assertThat(YAML.readValue(files.get("namespaces/shop/configmap-dashboards.yaml"), Object.class))
                .isEqualTo(cluster.objects().get(2).content());
        assertThat(YAML.readValue(files.get("namespaces/shop/deployment-user-service.yaml"), Object.class))
                .isEqualTo(cluster.objects().get(5).content());
        assertThat(YAML.readValue(files.get("namespaces/shop/widget-first.yaml"), Object.class))
                .isEqualTo(cluster.objects().get(10).content());
    }

    @Test
    void a_chart_is_an_application_with_its_values_and_a_registry_has_no_scheme() {
        SortedMap<String, String> files = files(SampleStack.sample(), ChartForm.ARGOCD);

        assertThat(files.get("charts/application-kube-system-karpenter.yaml"))
                .isEqualTo(
                        """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata:
                          name: kube-system-karpenter
                          namespace: argocd
                        spec:
                          destination:
                            namespace: kube-system
                            server: https://kubernetes.default.svc
                          project: default
                          source:
                            chart: karpenter
                            helm:
                              releaseName: karpenter
                              valuesObject:
                                settings:
                                  clusterName: dev
                            repoURL: public.ecr.aws/karpenter
                            targetRevision: "1.14.1"
                          syncPolicy:
                            syncOptions:
                              - ServerSideApply=true
                        """);
    }

    @Test
    void or_an_entry_that_kustomize_renders() {
        SortedMap<String, String> files = files(SampleStack.sample(), ChartForm.KUSTOMIZE);

        assertThat(files.get("charts/kustomization.yaml"))
                .isEqualTo(
                        """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        helmCharts:
                          - name: karpenter
                            namespace: kube-system
                            includeCRDs: true
                            releaseName: karpenter
                            repo: oci://public.ecr.aws/karpenter
                            valuesFile: values-kube-system-karpenter.yaml
                            version: "1.14.1"
                          - name: velero
                            namespace: velero
                            includeCRDs: true
                            releaseName: velero
                            repo: https://vmware-tanzu.github.io/helm-charts
                            valuesFile: values-velero.yaml
                            version: "12.1.0"
                        """);
        assertThat(files.get("charts/values-velero.yaml"))
                .isEqualTo(
                        """
                        deployNodeAgent: true
                        schedules:
                          daily:
                            schedule: "0 2 * * *"
                        """);
    }

    @Test
    void nothing_applies_a_file_with_a_gap() {
        SortedMap<String, String> files = files(
                SampleStack.state(
                        """
                        - {type: 'kubernetes:core/v1:Namespace', inputs: {metadata: {name: a}}}
                        - {type: 'kubernetes:core/v1:ConfigMap', inputs: {metadata: {name: c, namespace: a}, data: {arn: %1$s}}}
                        - {type: 'kubernetes:helm.sh/v3:Release', name: r, inputs: {name: r, chart: c, version: 1.0.0, repositoryOpts: {repo: 'https://c'}, namespace: a, values: {x: [%1$s, '[secret]']}}}
                        """
                                .formatted(SampleStack.UNKNOWN)),
                ChartForm.ARGOCD);

        assertThat(files.get("kustomization.yaml")).doesNotContain("namespaces/a");
        assertThat(files.get("namespaces/a/configmap-c.yaml")).contains("arn: \"<known after deployment>\"");
        assertThat(files.get("namespaces/a/kustomization.yaml"))
                .isEqualTo(
                        """
                        # Not listed, because values are missing. Fill them in, and list the file:
                        #   configmap-c.yaml: data.arn (known after deployment)
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        """);
        assertThat(files.get("charts/kustomization.yaml"))
                .startsWith(
                        """
                        # Not listed, because values are missing. Fill them in, and list the file:
                        #   application-a-r.yaml: values.x.0 (known after deployment), values.x.1 (secret)
                        """);
        assertThat(files.get("README.md"))
                .endsWith(
                        """
                        ### Left to you
                        - ConfigMap a/c: `data.arn` (known after deployment)
                        - chart c 1.0.0 as a/r: `values.x.0` (known after deployment)
                        - chart c 1.0.0 as a/r: `values.x.1` (secret)
                        """);
    }

    @Test
    void several_clusters_have_a_folder_each_and_are_named_to_argo_cd() {
        SortedMap<String, String> files = files(
                SampleStack.state(
                        """
                        - {type: 'kubernetes:core/v1:Namespace', name: a, cluster: east, inputs: {metadata: {name: a}}}
                        - {type: 'kubernetes:core/v1:Namespace', name: b, cluster: west, inputs: {metadata: {name: a}}}
                        - {type: 'kubernetes:helm.sh/v3:Release', name: r, cluster: west, inputs: {name: r, chart: c, version: 1.0.0, repositoryOpts: {repo: 'https://c'}, namespace: r}}
                        """),
                ChartForm.ARGOCD);

        assertThat(files.keySet())
                .containsExactly(
                        "README.md",
                        "east/cluster/kustomization.yaml",
                        "east/cluster/namespace-a.yaml",
                        "east/kustomization.yaml",
                        "west/charts/application-west-r.yaml",
                        "west/charts/kustomization.yaml",
                        "west/cluster/kustomization.yaml",
                        "west/cluster/namespace-a.yaml",
                        "west/kustomization.yaml");
        assertThat(files.get("west/charts/application-west-r.yaml")).contains("    name: west\n    namespace: r\n");
    }

    @Test
    void the_same_stack_makes_the_same_bytes() {
        assertThat(files(SampleStack.sample(), ChartForm.ARGOCD))
                .isEqualTo(files(SampleStack.sample(), ChartForm.ARGOCD));
    }

    private static SortedMap<String, String> files(String state, ChartForm form) {
        PlannedStack stack = SampleStack.read(state);
        return new ManifestFiles(form).of(stack, Cluster.of(stack));
    }
}
