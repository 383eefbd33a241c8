package io.ashlar.core;

import java.util.Optional;

/**
 * Every Helm chart and every container image that this library installs, at the one version it is tested with: change it
 * here and nowhere else. What each chart's last major broke stands in {@code docs/versions.md}.
 *
 * <p>Versions were read on 2026-11-21 from the tags of the project that publishes them; each date is the release's own.
 */
public final class Versions {
    private Versions() {}

    /** Helm charts. */
    public enum Chart {
        /** Metrics, alerts and Grafana: prometheus-operator 0.93.1, Grafana chart 12.11.1. */
        KUBE_PROMETHEUS_STACK("kube-prometheus-stack", "88.5.3", "2026-08-21", Publisher.PROMETHEUS),
        /** Logs: Loki 3.7.6. The chart moved here from grafana/helm-charts. */
        LOKI("loki", "18.11.0", "2026-08-20", Publisher.GRAFANA_COMMUNITY),
        /** Traces in one process: Tempo 2.10.8. The chart moved here from grafana/helm-charts. */
        TEMPO("tempo", "2.2.4", "2026-08-13", Publisher.GRAFANA_COMMUNITY),
        /** Traces in several processes: Tempo 3.0.3. */
        TEMPO_DISTRIBUTED("tempo-distributed", "3.3.0", "2026-08-20", Publisher.GRAFANA_COMMUNITY),
        /** Jaeger 2.19.0, the named choice beside Tempo. */
        JAEGER("jaeger", "4.11.1", "2026-06-14", Publisher.JAEGER),
        /** Reads the nodes' logs: Alloy 1.18.1. Promtail, its predecessor, ended on 2026-03-02. */
        ALLOY("alloy", "1.11.1", "2026-08-06", Publisher.GRAFANA),
        /** OpenTelemetry collector 0.158.0. */
        OPENTELEMETRY_COLLECTOR("opentelemetry-collector", "0.170.0", "2026-08-14", Publisher.OPENTELEMETRY),
        /** Elasticsearch and Kibana by Elastic's operator, the named choice beside Loki. */
        ECK_OPERATOR("eck-operator", "3.5.0", "2026-08-04", Publisher.ELASTIC),
        /** Metrics of a Postgres outside the cluster: exporter 0.20.1. */
        POSTGRES_EXPORTER("prometheus-postgres-exporter", "8.2.0", "2026-07-14", Publisher.PROMETHEUS),
        /** Metrics of a Redis outside the cluster: exporter 1.89.0. */
        REDIS_EXPORTER("prometheus-redis-exporter", "6.29.0", "2026-08-09", Publisher.PROMETHEUS),
        /** What the cluster costs while it runs: OpenCost 1.120.1. */
        OPENCOST("opencost", "2.5.17", "2026-04-28", Publisher.OPENCOST),
        /** Metrics of AWS's own services: exporter 0.16.0. */
        CLOUDWATCH_EXPORTER("prometheus-cloudwatch-exporter", "0.28.1", "2025-07-19", Publisher.PROMETHEUS),
        /** The cluster's backup: Velero 1.18.1. */
        VELERO("velero", "12.1.0", "2026-06-25", Publisher.VELERO),
        /** What pods and nodes use now: metrics-server 0.8.1. */
        METRICS_SERVER("metrics-server", "3.13.1", "2026-06-11", Publisher.METRICS_SERVER),
        /** Grows node groups: Cluster Autoscaler 1.35.0. */
        CLUSTER_AUTOSCALER("cluster-autoscaler", "9.59.0", "2026-07-21", Publisher.AUTOSCALER),
        /** Buys the nodes that pods need, on AWS: Karpenter 1.14.1. */
        KARPENTER("karpenter", "1.14.1", "2026-08-20", Publisher.KARPENTER),
        /** Sizes pods by what they used: Vertical Pod Autoscaler 1.7.1, by its own project's chart. */
        VERTICAL_POD_AUTOSCALER("vertical-pod-autoscaler", "0.11.0", "2026-07-26", Publisher.AUTOSCALER),
        /** Certificates: cert-manager 1.21.1. */
        CERT_MANAGER("cert-manager", "v1.21.1", "2026-07-29", Publisher.JETSTACK),
        /** Names for what the cluster shows: ExternalDNS 0.21.0. */
        EXTERNAL_DNS("external-dns", "1.21.1", "2026-04-30", Publisher.EXTERNAL_DNS),
        /** The Gateway API by Envoy Gateway 1.9.0, with the API's definitions of 1.6.1. */
        ENVOY_GATEWAY("gateway-helm", "v1.9.0", "2026-08-15", Publisher.ENVOY),
        /** Controller 1.15.1, the last: the project was retired in March 2026. */
        INGRESS_NGINX("ingress-nginx", "4.15.1", "2026-03-20", Publisher.INGRESS_NGINX),
        /** AWS's load balancers for Services and Gateways: controller 3.5.0. */
        AWS_LOAD_BALANCER_CONTROLLER("aws-load-balancer-controller", "3.5.0", "2026-08-03", Publisher.EKS),
        /** Secrets from the cloud's store. Only the newest minor is supported by its project. */
        EXTERNAL_SECRETS("external-secrets", "2.9.0", "2026-08-08", Publisher.EXTERNAL_SECRETS),
        /** Postgres in the cluster: CloudNativePG 1.30.0. */
        CLOUDNATIVE_PG("cloudnative-pg", "0.29.0", "2026-06-29", Publisher.CLOUDNATIVE_PG),
        /** CloudNativePG's backups into a bucket: plugin 0.13.0. */
        PLUGIN_BARMAN_CLOUD("plugin-barman-cloud", "0.7.0", "2026-07-15", Publisher.CLOUDNATIVE_PG),
        /** Kafka without ZooKeeper: Strimzi 1.2.0. */
        STRIMZI("strimzi-kafka-operator", "1.2.0", "2026-08-18", Publisher.STRIMZI),
        /** MongoDB by Percona's operator 1.22.0, whose backups need no further product. */
        PERCONA_MONGODB_OPERATOR("psmdb-operator", "1.22.0", "2026-02-25", Publisher.PERCONA),
        /** Valkey 9.1.1, by its own project's chart. */
        VALKEY("valkey", "0.11.0", "2026-07-22", Publisher.VALKEY),
        /** Objects by SeaweedFS 4.44, in place of MinIO, which ended in February 2026. */
        SEAWEEDFS("seaweedfs", "4.44.0", "2026-08-22", Publisher.SEAWEEDFS),
        /** Istio's definitions. */
        ISTIO_BASE("base", "1.30.3", "2026-07-16", Publisher.ISTIO),
        /** Istio's control plane. */
        ISTIOD("istiod", "1.30.3", "2026-07-16", Publisher.ISTIO),
        /** Istio's network plugin: pods need no rights of their own to be taken into the mesh. */
        ISTIO_CNI("cni", "1.30.3", "2026-07-16", Publisher.ISTIO),
        /** Istio's proxy of a node, which carries mutual TLS in ambient mode. */
        ISTIO_ZTUNNEL("ztunnel", "1.30.3", "2026-07-16", Publisher.ISTIO),
        /** Argo CD 3.4.4. */
        ARGO_CD("argo-cd", "10.1.1", "2026-07-02", Publisher.ARGO),
        /** Argo Rollouts 1.9.0. */
        ARGO_ROLLOUTS("argo-rollouts", "2.41.0", "2026-06-05", Publisher.ARGO);

        private final String chartName;
        private final String version;
        private final String released;
        private final Publisher publisher;

        Chart(String chartName, String version, String released, Publisher publisher) {
            this.chartName = chartName;
            this.version = version;
            this.released = released;
            this.publisher = publisher;
        }

        /** The chart's name in its repository. */
        public String chartName() {
            return chartName;
        }

        /** The exact version, such as {@code 12.1.0}. */
        public String version() {
            return version;
        }

        /** When it was released, such as {@code 2026-06-25}. */
        public String released() {
            return released;
        }

        /** Where the version was read: the project that publishes the chart. */
        public String source() {
            return publisher.source;
        }

        /** Address of the repository; empty for a chart in a container registry, which {@link #reference} names whole. */
        public Optional<String> repository() {
            return publisher.isRegistry() ? Optional.empty() : Optional.of(publisher.address);
        }

        /** How Helm is told of it: its name, or the whole address of a chart in a container registry. */
        public String reference() {
            return publisher.isRegistry() ? publisher.address + "/" + chartName : chartName;
        }
    }

    /** Who publishes charts, and the code that they come from. */
    private enum Publisher {
        PROMETHEUS(
                "https://prometheus-community.github.io/helm-charts",
                "https://github.com/prometheus-community/helm-charts"),
        GRAFANA_COMMUNITY(
                "https://grafana-community.github.io/helm-charts", "https://github.com/grafana-community/helm-charts"),
        JAEGER("https://jaegertracing.github.io/helm-charts", "https://github.com/jaegertracing/helm-charts"),
        GRAFANA("https://grafana.github.io/helm-charts", "https://github.com/grafana/alloy"),
        OPENTELEMETRY(
                "https://open-telemetry.github.io/opentelemetry-helm-charts",
                "https://github.com/open-telemetry/opentelemetry-helm-charts"),
        ELASTIC("https://helm.elastic.co", "https://github.com/elastic/cloud-on-k8s"),
        OPENCOST("https://opencost.github.io/opencost-helm-chart", "https://github.com/opencost/opencost-helm-chart"),
        VELERO("https://vmware-tanzu.github.io/helm-charts", "https://github.com/vmware-tanzu/helm-charts"),
        METRICS_SERVER(
                "https://kubernetes-sigs.github.io/metrics-server",
                "https://github.com/kubernetes-sigs/metrics-server"),
        AUTOSCALER("https://kubernetes.github.io/autoscaler", "https://github.com/kubernetes/autoscaler"),
        KARPENTER("oci://public.ecr.aws/karpenter", "https://github.com/aws/karpenter-provider-aws"),
        JETSTACK("https://charts.jetstack.io", "https://github.com/cert-manager/cert-manager"),
        EXTERNAL_DNS(
                "https://kubernetes-sigs.github.io/external-dns", "https://github.com/kubernetes-sigs/external-dns"),
        ENVOY("oci://docker.io/envoyproxy", "https://github.com/envoyproxy/gateway"),
        INGRESS_NGINX("https://kubernetes.github.io/ingress-nginx", "https://github.com/kubernetes/ingress-nginx"),
        EKS("https://aws.github.io/eks-charts", "https://github.com/aws/eks-charts"),
        EXTERNAL_SECRETS("https://charts.external-secrets.io", "https://github.com/external-secrets/external-secrets"),
        CLOUDNATIVE_PG("https://cloudnative-pg.github.io/charts", "https://github.com/cloudnative-pg/charts"),
        STRIMZI("oci://quay.io/strimzi-helm", "https://github.com/strimzi/strimzi-kafka-operator"),
        PERCONA("https://percona.github.io/percona-helm-charts", "https://github.com/percona/percona-helm-charts"),
        VALKEY("https://valkey.io/valkey-helm", "https://github.com/valkey-io/valkey-helm"),
        SEAWEEDFS("https://seaweedfs.github.io/seaweedfs/helm", "https://github.com/seaweedfs/seaweedfs"),
        ISTIO("https://istio-release.storage.googleapis.com/charts", "https://github.com/istio/istio"),
        ARGO("https://argoproj.github.io/argo-helm", "https://github.com/argoproj/argo-helm");

        private final String address;
        private final String source;

        Publisher(String address, String source) {
            this.address = address;
            this.source = source;
        }

        private boolean isRegistry() {
            return address.startsWith("oci://");
        }
    }

    /** Container images that this library names itself; all others come with their chart. */
    public enum Image {
        /** For Velero 1.18, by the table of versions in its README. */
        VELERO_PLUGIN_AWS(
                "velero/velero-plugin-for-aws", "v1.14.2", "https://github.com/velero-io/velero-plugin-for-aws"),
        /** What Percona's operator 1.22.0 makes when it is told of no other. */
        PERCONA_MONGODB(
                "percona/percona-server-mongodb",
                "8.0.19-7",
                "https://github.com/percona/percona-server-mongodb-operator/blob/v1.22.0/deploy/cr.yaml"),
        /** Its definition asks for it even where nothing is backed up. */
        PERCONA_BACKUP_MONGODB(
                "percona/percona-backup-mongodb",
                "2.12.0",
                "https://github.com/percona/percona-server-mongodb-operator/blob/v1.22.0/deploy/cr.yaml"),
        /** The distribution with Elasticsearch's exporter and the connectors; the chart names none. */
        OPENTELEMETRY_COLLECTOR_CONTRIB(
                "otel/opentelemetry-collector-contrib",
                "0.158.0",
                "https://github.com/open-telemetry/opentelemetry-collector-releases"),
        /** Elasticsearch and Kibana, which go together; as the samples of ECK have it. */
        ELASTICSEARCH(
                "docker.elastic.co/elasticsearch/elasticsearch", "9.5.1", "https://github.com/elastic/cloud-on-k8s"),
        /** For Velero 1.18, by the table of versions in its README. */
        VELERO_PLUGIN_AZURE(
                "velero/velero-plugin-for-microsoft-azure",
                "v1.14.2",
                "https://github.com/velero-io/velero-plugin-for-microsoft-azure"),
        /** For Velero 1.18, by the table of versions in its README. */
        VELERO_PLUGIN_GCP(
                "velero/velero-plugin-for-gcp", "v1.14.2", "https://github.com/velero-io/velero-plugin-for-gcp");

        private final String repository;
        private final String tag;
        private final String source;

        Image(String repository, String tag, String source) {
            this.repository = repository;
            this.tag = tag;
            this.source = source;
        }

        /** Without the tag, such as {@code velero/velero-plugin-for-aws}. */
        public String repository() {
            return repository;
        }

        /** The tag, such as {@code v1.14.2}. */
        public String tag() {
            return tag;
        }

        /** Where the version was read. */
        public String source() {
            return source;
        }

        /** As a pod names it: {@code velero/velero-plugin-for-aws:v1.14.2}. */
        public String reference() {
            return repository + ":" + tag;
        }
    }
}
