package io.ashlar.render.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.render.Cluster;
import io.ashlar.render.ClusterObject;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.SampleStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chart, file by file. */
class HelmChartFilesTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern VALUE =
            Pattern.compile("\\{\\{ include \"rendered\\.value\" \\(list \\$ (\"[^)]*\")\\) \\}\\}");

    @Test
    void each_object_has_a_template_and_definitions_are_installed_first() {
        assertThat(files(SampleStack.sample()).keySet())
                .containsExactly(
                        ".helmignore",
                        "Chart.yaml",
                        "README.md",
                        "crds/customresourcedefinition-widgets.example.com.yaml",
                        "releases/kube-system-karpenter.yaml",
                        "releases/velero.yaml",
                        "templates/_values.tpl",
                        "templates/cluster/clusterrole-shop-reader.yaml",
                        "templates/cluster/namespace-shop.yaml",
                        "templates/namespaces/shop/configmap-dashboards.yaml",
                        "templates/namespaces/shop/cronjob-report.yaml",
                        "templates/namespaces/shop/deployment-user-service.yaml",
                        "templates/namespaces/shop/horizontalpodautoscaler-user-service.yaml",
                        "templates/namespaces/shop/ingress-user-service.yaml",
                        "templates/namespaces/shop/service.-user-service.yaml",
                        "templates/namespaces/shop/service.serving.example.com-user-service.yaml",
                        "templates/namespaces/shop/widget-first.yaml",
                        "values.schema.json",
                        "values.yaml");
    }

    @Test
    void the_chart_carries_the_names_of_project_and_stack() {
        assertThat(files(SampleStack.sample()).get("Chart.yaml"))
                .isEqualTo(
                        """
                        apiVersion: v2
                        name: ashlar-dev
                        description: What stack dev of ashlar applies to its cluster main
                        type: application
                        version: "1.4.0"
                        """);
    }

    @Test
    void values_are_what_teams_change() {
        assertThat(files(SampleStack.sample()).get("values.yaml"))
                .isEqualTo(
                        """
                        # README.md says what each value is. Without others, the chart renders what the stack applies.
                        cronJob:
                          shop:
                            report:
                              containers:
                                report:
                                  image: registry.example.com/report:2.0.0
                              schedule: "0 2 * * *"
                        deployment:
                          shop:
                            user-service:
                              containers:
                                user-service:
                                  image: registry.example.com/user-service:1.4.0
                                  resources:
                                    limits:
                                      memory: "128Mi"
                                    requests:
                                      cpu: "100m"
                                      memory: "128Mi"
                              initContainers:
                                migrate:
                                  image: registry.example.com/migrate:1.4.0
                              replicas: 3
                        horizontalPodAutoscaler:
                          shop:
                            user-service:
                              maxReplicas: 9
                              minReplicas: 3
                        hosts:
                          api.example.com: api.example.com
                        """);
    }

    @Test
    void a_template_reads_like_the_object() {
        assertThat(files(SampleStack.sample()).get("templates/namespaces/shop/ingress-user-service.yaml"))
                .isEqualTo(
                        """
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata:
                          name: user-service
                          namespace: shop
                        spec:
                          rules:
                            - host: {{ include "rendered.value" (list $ "hosts" "api.example.com") }}
                              http:
                                paths:
                                  - backend:
                                      service:
                                        name: user-service
                                        port:
                                          name: http
                                    path: /
                                    pathType: Prefix
                          tls:
                            - hosts:
                                - {{ include "rendered.value" (list $ "hosts" "api.example.com") }}
                              secretName: api-tls
                        """);
    }

    @Test
    void with_the_values_of_the_chart_the_templates_are_the_objects() throws JsonProcessingException {
        SortedMap<String, String> files = files(SampleStack.sample());
        JsonNode values = YAML.readTree(files.get("values.yaml"));
        List<Object> rendered = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().startsWith("crds/")) {
                rendered.add(YAML.readValue(file.getValue(), Object.class));
            } else if (file.getKey().startsWith("templates/") && file.getKey().endsWith(".yaml")) {
                rendered.add(YAML.readValue(filledIn(file.getValue(), values), Object.class));
            }
        }

        assertThat(rendered)
                .containsExactlyInAnyOrderElementsOf(SampleStack.cluster().objects().stream()
                        .<Object>map(ClusterObject::content)
                        .toList());
    }

    @Test
    void a_gap_is_a_value_that_has_to_be_given() {
        SortedMap<String, String> files = files(SampleStack.state(
                """
                - {type: 'kubernetes:storage.k8s.io/v1:StorageClass', inputs: {metadata: {name: gp3}, parameters: {kmsKeyId: %s}}}
                """
                        .formatted(SampleStack.UNKNOWN)));

        assertThat(files.get("templates/cluster/storageclass-gp3.yaml"))
                .contains("  kmsKeyId: {{ include \"rendered.required\" (list $ \"StorageClass/gp3\""
                        + " \"parameters.kmsKeyId\") }}\n");
        assertThat(files.get("values.yaml"))
                .endsWith("required:\n  StorageClass/gp3:\n    parameters.kmsKeyId: \"\"\n");
        assertThat(files.get("README.md"))
                .contains("- StorageClass gp3: `parameters.kmsKeyId` (known after deployment)\n")
                .contains("| `required.\"StorageClass/gp3\".\"parameters.kmsKeyId\"` | none: it has to be given |"
                        + " `parameters.kmsKeyId` of StorageClass gp3 (known after deployment) |\n");
    }

    @Test
    void the_readme_says_every_value_and_how_to_install() {
        assertThat(files(SampleStack.sample()).get("README.md"))
                .contains("helm upgrade --install karpenter oci://public.ecr.aws/karpenter/karpenter --version 1.14.1"
                        + " --namespace kube-system --create-namespace --values releases/kube-system-karpenter.yaml\n")
                .contains("helm upgrade --install velero velero --repo https://vmware-tanzu.github.io/helm-charts"
                        + " --version 12.1.0 --namespace velero --create-namespace --values releases/velero.yaml\n")
                .contains("helm upgrade --install ashlar-dev . --namespace ashlar-dev --create-namespace"
                        + " --take-ownership\n")
                .endsWith(
                        """
                        | `cronJob.shop.report.containers.report.image` | `"registry.example.com/report:2.0.0"` | image of container report: CronJob shop/report |
                        | `cronJob.shop.report.schedule` | `"0 2 * * *"` | when it runs: CronJob shop/report |
                        | `deployment.shop.user-service.containers.user-service.image` | `"registry.example.com/user-service:1.4.0"` | image of container user-service: Deployment shop/user-service |
                        | `deployment.shop.user-service.containers.user-service.resources` | `{"limits":{"memory":"128Mi"},"requests":{"cpu":"100m","memory":"128Mi"}}` | requests and limits of container user-service: Deployment shop/user-service |
                        | `deployment.shop.user-service.initContainers.migrate.image` | `"registry.example.com/migrate:1.4.0"` | image of container migrate: Deployment shop/user-service |
                        | `deployment.shop.user-service.replicas` | `3` | number of pods: Deployment shop/user-service |
                        | `horizontalPodAutoscaler.shop.user-service.maxReplicas` | `9` | most pods that the autoscaler makes: HorizontalPodAutoscaler shop/user-service |
                        | `horizontalPodAutoscaler.shop.user-service.minReplicas` | `3` | fewest pods that the autoscaler leaves: HorizontalPodAutoscaler shop/user-service |
                        | `hosts."api.example.com"` | `"api.example.com"` | the host name to use for api.example.com |
                        """);
    }

    @Test
    void the_schema_refuses_a_typing_error_and_allows_what_helm_adds() throws JsonProcessingException {
        JsonNode schema =
                new ObjectMapper().readTree(files(SampleStack.sample()).get("values.schema.json"));

        assertThat(schema.at("/additionalProperties").isBoolean()).isTrue();
        assertThat(schema.at("/additionalProperties").booleanValue()).isFalse();
        assertThat(schema.at("/properties/global/type").asText()).isEqualTo("object");
        JsonNode service = schema.at("/properties/deployment/properties/shop/properties/user-service");
        assertThat(service.at("/additionalProperties").booleanValue()).isFalse();
        assertThat(service.at("/properties/replicas/type").asText()).isEqualTo("integer");
        assertThat(service.at("/properties/containers/properties/user-service/properties/image/minLength")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void several_clusters_have_a_chart_each() {
        SortedMap<String, String> files = files(
                SampleStack.state(
                        """
                - {type: 'kubernetes:core/v1:Namespace', name: a, cluster: east, inputs: {metadata: {name: a}}}
                - {type: 'kubernetes:core/v1:Namespace', name: b, cluster: west, inputs: {metadata: {name: a}}}
                """));

        assertThat(files.get("east/Chart.yaml")).contains("name: ashlar-dev-east\n");
        assertThat(files.get("west/Chart.yaml")).contains("name: ashlar-dev-west\n");
    }

    /** What Helm does with the one action that has no gap behind it, and with text that only looks like one. */
    private static String filledIn(String template, JsonNode values) {
        Matcher action = VALUE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (action.find()) {
            JsonNode value = values;
            for (String key : action.group(1).split("\" \"", -1)) {
                value = value.path(key.replace("\"", ""));
            }
            action.appendReplacement(text, Matcher.quoteReplacement(value.toString()));
        }
        return action.appendTail(text).toString().replace("{{ \"{{\" }}", "{{");
    }

    private static SortedMap<String, String> files(String state) {
        PlannedStack stack = SampleStack.read(state);
        return new HelmChartFiles("1.4.0").of(stack, Cluster.of(stack));
    }
}
