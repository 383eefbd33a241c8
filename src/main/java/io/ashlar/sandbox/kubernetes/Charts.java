package io.ashlar.sandbox.kubernetes;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Charts that the sandbox knows: where they are published, and the custom resources that they bring. */
final class Charts {
    /** A chart's repository and the kinds it defines, as {@code Kind.group}. */
    record Chart(String repository, Set<String> defines) {}

    private static final Map<String, Chart> KNOWN = Map.ofEntries(
            // https://github.com/prometheus-community/helm-charts/tree/main/charts/kube-prometheus-stack/charts/crds
            Map.entry(
                    "kube-prometheus-stack",
                    new Chart(
                            "https://prometheus-community.github.io/helm-charts",
                            Set.of(
                                    "Alertmanager.monitoring.coreos.com",
                                    "AlertmanagerConfig.monitoring.coreos.com",
                                    "PodMonitor.monitoring.coreos.com",
                                    "Probe.monitoring.coreos.com",
                                    "Prometheus.monitoring.coreos.com",
                                    "PrometheusAgent.monitoring.coreos.com",
                                    "PrometheusRule.monitoring.coreos.com",
                                    "ScrapeConfig.monitoring.coreos.com",
                                    "ServiceMonitor.monitoring.coreos.com",
                                    "ThanosRuler.monitoring.coreos.com"))),
            // https://github.com/vmware-tanzu/helm-charts/tree/main/charts/velero/crds
            Map.entry(
                    "velero",
                    new Chart(
                            "https://vmware-tanzu.github.io/helm-charts",
                            Set.of(
                                    "Backup.velero.io",
                                    "BackupRepository.velero.io",
                                    "BackupStorageLocation.velero.io",
                                    "Restore.velero.io",
                                    "Schedule.velero.io",
                                    "VolumeSnapshotLocation.velero.io"))),
            // https://cert-manager.io/docs/installation/helm/
            Map.entry(
                    "cert-manager",
                    new Chart(
                            "https://charts.jetstack.io",
                            Set.of(
                                    "Certificate.cert-manager.io",
                                    "CertificateRequest.cert-manager.io",
                                    "ClusterIssuer.cert-manager.io",
                                    "Issuer.cert-manager.io"))),
            // https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/
            Map.entry(
                    "aws-load-balancer-controller",
                    new Chart(
                            "https://aws.github.io/eks-charts",
                            Set.of("TargetGroupBinding.elbv2.k8s.aws", "IngressClassParams.elbv2.k8s.aws"))),
            // https://external-secrets.io/latest/introduction/getting-started/
            Map.entry(
                    "external-secrets",
                    new Chart(
                            "https://charts.external-secrets.io",
                            Set.of(
                                    "ClusterSecretStore.external-secrets.io",
                                    "ExternalSecret.external-secrets.io",
                                    "SecretStore.external-secrets.io"))),
            Map.entry("external-dns", new Chart("https://kubernetes-sigs.github.io/external-dns", Set.of())),
            Map.entry("metrics-server", new Chart("https://kubernetes-sigs.github.io/metrics-server", Set.of())),
            Map.entry("cluster-autoscaler", new Chart("https://kubernetes.github.io/autoscaler", Set.of())),
            Map.entry("ingress-nginx", new Chart("https://kubernetes.github.io/ingress-nginx", Set.of())),
            Map.entry("loki", new Chart("https://grafana.github.io/helm-charts", Set.of())),
            Map.entry("tempo", new Chart("https://grafana.github.io/helm-charts", Set.of())),
            // https://argo-cd.readthedocs.io/en/stable/operator-manual/installation/#helm
            Map.entry(
                    "argo-cd",
                    new Chart(
                            "https://argoproj.github.io/argo-helm",
                            Set.of(
                                    "Application.argoproj.io",
                                    "ApplicationSet.argoproj.io",
                                    "AppProject.argoproj.io"))));

    private Charts() {}

    static Optional<Chart> known(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** Whether the chart, named alone or by an OCI address, brings a custom resource. */
    static boolean defines(String chart, String group, String kind) {
        return known(chart.substring(chart.lastIndexOf('/') + 1))
                .filter(found -> found.defines().contains(kind + "." + group))
                .isPresent();
    }
}
