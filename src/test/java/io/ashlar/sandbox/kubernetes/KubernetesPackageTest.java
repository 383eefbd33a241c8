package io.ashlar.sandbox.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Unready;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesPackageTest {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";
    private static final String SECRET = "kubernetes:core/v1:Secret";
    private static final String SERVICE = "kubernetes:core/v1:Service";
    private static final String DEPLOYMENT = "kubernetes:apps/v1:Deployment";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String MONITOR = "kubernetes:monitoring.coreos.com/v1:ServiceMonitor";

    private final Trial aws = Trial.aws("eu-central-1");
    private CloudResource cluster = cluster();
    private Trial kubernetes = aws;

    private CloudResource cluster() {
        String vpc = aws.create("aws:ec2/vpc:Vpc", "vpc", Map.of("cidrBlock", "10.0.0.0/16"))
                .id();
        List<String> subnets = List.of(subnet(vpc, "a"), subnet(vpc, "b"));
        String role = aws.create(
                        "aws:iam/role:Role",
                        "cluster",
                        Map.of(
                                "assumeRolePolicy",
                                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                                        + "{\"Service\":\"eks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"))
                .outputs()
                .text("arn")
                .orElseThrow();
        return aws.create(
                "aws:eks/cluster:Cluster",
                "main",
                Map.of("name", "main", "roleArn", role, "vpcConfig", Map.of("subnetIds", subnets)));
    }

    private String subnet(String vpc, String zone) {
        String range = zone.equals("a") ? "10.0.0.0/24" : "10.0.1.0/24";
        return aws.create(
                        "aws:ec2/subnet:Subnet",
                        zone,
                        Map.of("vpcId", vpc, "cidrBlock", range, "availabilityZone", "eu-central-1" + zone))
                .id();
    }

    private static String kubeconfig(String server, String authority) {
        return "{\"current-context\":\"c\",\"contexts\":[{\"name\":\"c\",\"context\":{\"cluster\":\"k\"}}],"
                + "\"clusters\":[{\"name\":\"k\",\"cluster\":{\"server\":\"" + server
                + "\",\"certificate-authority-data\":\"" + authority + "\"}}]}";
    }

    @BeforeEach
    void connect() {
        kubernetes = aws.with(
                "kubernetes",
                Map.of(
                        "kubeconfig",
                        kubeconfig(
                                cluster.outputs().text("endpoint").orElseThrow(),
                                cluster.outputs()
                                        .text("certificateAuthority.data")
                                        .orElseThrow())));
    }

    private static Map<String, Object> named(String name, String namespace) {
        return Map.of("name", name, "namespace", namespace);
    }

    private static Map<String, Object> deployment(Map<String, ?> selected, Map<String, ?> container) {
        return Map.of(
                "metadata",
                Map.of("name", "web"),
                "spec",
                Map.of(
                        "selector",
                        Map.of("matchLabels", selected),
                        "template",
                        Map.of(
                                "metadata",
                                Map.of("labels", Map.of("app", "web")),
                                "spec",
                                Map.of("containers", List.of(container)))));
    }

    @Test
    void an_object_gets_its_kind_its_namespace_and_what_the_server_writes() {
        CloudResource map = kubernetes.create(CONFIG_MAP, "settings", Map.of("data", Map.of("a", "1")));
        assertThat(map.id()).isEqualTo("default/settings-01234567");
        assertThat(map.outputs().text("kind")).hasValue("ConfigMap");
        assertThat(map.outputs().text("apiVersion")).hasValue("v1");
        assertThat(map.outputs().text("metadata.uid").orElseThrow())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void a_cluster_that_does_not_exist_is_unreachable() {
        Trial nowhere = aws.with("kubernetes", Map.of("kubeconfig", kubeconfig("https://nowhere.example", "")));
        assertThat(nowhere.refusalOf(CONFIG_MAP, Map.of()))
                .isEqualTo("configured Kubernetes cluster is unreachable: unable to load schema information from the "
                        + "API server: Get \"https://nowhere.example/openapi/v2?timeout=32s\": dial tcp: lookup "
                        + "nowhere.example: no such host");
    }

    @Test
    void a_certificate_of_another_cluster_is_not_trusted() {
        String server = cluster.outputs().text("endpoint").orElseThrow();
        Trial stranger = aws.with("kubernetes", Map.of("kubeconfig", kubeconfig(server, "Zm9yZWlnbg==")));
        assertThat(stranger.refusalOf(CONFIG_MAP, Map.of()))
                .endsWith("tls: failed to verify certificate: x509: certificate signed by unknown authority");
    }

    @Test
    void a_namespace_must_exist_and_takes_along_what_is_in_it() {
        Map<String, Object> inside = Map.of("metadata", named("settings", "shop"));
        assertThat(kubernetes.refusalOf(CONFIG_MAP, inside)).isEqualTo("namespaces \"shop\" not found");

        CloudResource shop = kubernetes.create(NAMESPACE, "shop", Map.of("metadata", Map.of("name", "shop")));
        kubernetes.create(CONFIG_MAP, "settings", inside);
        kubernetes.delete(shop);
        assertThat(kubernetes.cloud().inventory())
                .noneMatch(resource -> resource.type().startsWith("kubernetes:"));
    }

    @Test
    void objects_go_with_their_cluster() {
        kubernetes.create(CONFIG_MAP, "settings", Map.of("data", Map.of("a", "1")));
        aws.delete(cluster);
        assertThat(aws.cloud().inventory())
                .noneMatch(resource -> resource.type().startsWith("kubernetes:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kubernetes:core/v1:Namespace | My_Shop | a lowercase RFC 1123 label",
                "kubernetes:core/v1:ConfigMap | a/b | a lowercase RFC 1123 subdomain",
                "kubernetes:core/v1:Service | 1st | a DNS-1035 label",
                "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole | a%b | may not contain '%'"
            })
    void names_follow_the_rules_of_their_kind(String type, String name, String rule) {
        assertThat(kubernetes.refusalOf(
                        type,
                        Map.of(
                                "metadata",
                                Map.of("name", name),
                                "spec",
                                type.endsWith("Service") ? Map.of("ports", List.of(Map.of("port", 80.0))) : Map.of())))
                .containsAnyOf(rule, "unknown property 'spec'");
    }

    @Test
    void a_deployment_selects_the_pods_that_it_makes() {
        Map<String, String> container = Map.of("name", "web", "image", "nginx:1.29");
        kubernetes.create(DEPLOYMENT, "web", deployment(Map.of("app", "web"), container));
        assertThat(kubernetes.refusalOf(DEPLOYMENT, deployment(Map.of("app", "other"), container)))
                .isEqualTo("Deployment.apps \"web\" is invalid: spec.template.metadata.labels: Invalid value: "
                        + "map[string]string{\"app\":\"web\"}: `selector` does not match template `labels`");
    }

    @Test
    void the_api_converts_no_texts_to_numbers() {
        assertThat(kubernetes.refusalOf(SERVICE, Map.of("spec", Map.of("ports", List.of(Map.of("port", "80"))))))
                .isEqualTo("'spec.ports[0].port' must be a whole number, but is the text '80'");
    }

    @Test
    void a_service_gets_an_address() {
        CloudResource service = kubernetes.create(
                SERVICE, "web", Map.of("spec", Map.of("type", "LoadBalancer", "ports", List.of(Map.of("port", 80.0)))));
        assertThat(service.outputs().text("spec.clusterIP").orElseThrow()).startsWith("172.20.");
        assertThat(service.outputs().at("status.loadBalancer.ingress").toString())
                .contains(".elb.eu-central-1.amazonaws.com");
    }

    @Test
    void a_custom_resource_needs_its_definition_or_the_chart_that_brings_it() {
        Map<String, Object> monitor = Map.of("metadata", Map.of("name", "web"), "spec", Map.of());
        assertThat(kubernetes.refusalOf(MONITOR, monitor))
                .startsWith("no matches for kind \"ServiceMonitor\" in version \"monitoring.coreos.com/v1\"");
        kubernetes.create(
                RELEASE,
                "prometheus",
                Map.of(
                        "chart",
                        "kube-prometheus-stack",
                        "namespace",
                        "monitoring",
                        "createNamespace",
                        true,
                        "repositoryOpts",
                        Map.of("repo", "https://prometheus-community.github.io/helm-charts"),
                        "values",
                        Map.of("grafana", Map.of("enabled", true))));
        assertThat(kubernetes.create(MONITOR, "web", monitor).id()).isEqualTo("default/web");
    }

    @Test
    void cert_manager_brings_its_kinds_only_when_it_is_told_to() {
        String issuer = "kubernetes:cert-manager.io/v1:ClusterIssuer";
        Map<String, Object> letsEncrypt = Map.of("metadata", Map.of("name", "lets-encrypt"), "spec", Map.of());
        kubernetes.create(RELEASE, "plain", certManager(Map.of()));
        assertThat(kubernetes.refusalOf(issuer, letsEncrypt))
                .isEqualTo("no matches for kind \"ClusterIssuer\" in version \"cert-manager.io/v1\": install its "
                        + "CustomResourceDefinition, or the chart that brings it, first");
        kubernetes.create(RELEASE, "complete", certManager(Map.of("crds", Map.of("enabled", true))));
        assertThat(kubernetes.create(issuer, "issuer", letsEncrypt).id()).isEqualTo("lets-encrypt");
    }

    private static Map<String, Object> certManager(Map<String, ?> values) {
        return Map.of(
                "chart",
                "cert-manager",
                "repositoryOpts",
                Map.of("repo", "https://charts.jetstack.io"),
                "values",
                values);
    }

    @Test
    void a_deployment_whose_pods_may_not_be_stands_all_the_same_unless_nobody_waits_for_it() {
        kubernetes.create(
                NAMESPACE,
                "team",
                Map.of(
                        "metadata",
                        Map.of("name", "team", "labels", Map.of("pod-security.kubernetes.io/enforce", "restricted"))));
        Map<String, Object> spec = deployment(Map.of("app", "web"), Map.of("name", "web", "image", "nginx"));
        Map<String, Object> awaited = Map.of("metadata", named("web", "team"), "spec", spec.get("spec"));
        assertThatThrownBy(() -> kubernetes.create(DEPLOYMENT, "web", awaited))
                .isInstanceOfSatisfying(Unready.class, unready -> {
                    assertThat(unready.resource().id()).isEqualTo("team/web");
                    assertThat(unready.reasons()).hasSize(4);
                });
        assertThat(kubernetes.cloud().inventory())
                .filteredOn(resource -> resource.type().equals(DEPLOYMENT))
                .hasSize(1);

        Map<String, Object> unawaited = Map.of(
                "metadata",
                Map.of("name", "api", "namespace", "team", "annotations", Map.of("pulumi.com/skipAwait", "true")),
                "spec",
                spec.get("spec"));
        assertThat(kubernetes.create(DEPLOYMENT, "api", unawaited).id()).isEqualTo("team/api");
    }

    @Test
    void a_pod_gets_the_limits_that_its_namespace_gives() {
        kubernetes.create(
                "kubernetes:core/v1:LimitRange",
                "usual",
                Map.of(
                        "metadata",
                        named("usual", "default"),
                        "spec",
                        Map.of("limits", List.of(Map.of("type", "Container", "default", Map.of("cpu", "0.5"))))));
        CloudResource pod = kubernetes.create(
                "kubernetes:core/v1:Pod",
                "one",
                Map.of("spec", Map.of("containers", List.of(Map.of("name", "web", "image", "nginx")))));
        assertThat(pod.outputs()
                        .objects("spec.containers")
                        .get(0)
                        .object("resources")
                        .asMap())
                .isEqualTo(Map.of("limits", Map.of("cpu", "500m"), "requests", Map.of("cpu", "500m")));
    }

    @Test
    void a_release_needs_its_namespace_and_the_right_repository() {
        Map<String, Object> velero = Map.of(
                "chart",
                "velero",
                "namespace",
                "backup",
                "repositoryOpts",
                Map.of("repo", "https://vmware-tanzu.github.io/helm-charts"));
        assertThat(kubernetes.refusalOf(RELEASE, velero))
                .isEqualTo("create: failed to create: namespaces \"backup\" not found");
        assertThat(kubernetes.refusalOf(
                        RELEASE,
                        Map.of("chart", "velero", "repositoryOpts", Map.of("repo", "https://charts.jetstack.io"))))
                .isEqualTo("chart 'velero' not found in https://charts.jetstack.io; it is published at "
                        + "https://vmware-tanzu.github.io/helm-charts");
    }

    @Test
    void a_kind_that_servers_have_removed_is_refused() {
        assertThat(kubernetes.refusalOf("kubernetes:policy/v1beta1:PodDisruptionBudget", Map.of()))
                .startsWith("no matches for kind \"PodDisruptionBudget\" in version \"policy/v1beta1\"");
    }
}
