package io.ashlar.core;

/**
 * Every Helm chart that this library installs, at the one version it is tested with: change it here and nowhere else.
 *
 * <p>Versions were read from the charts' own repositories on the date that stands beside them.
 */
public enum Chart {
    /** 2026-08-22, prometheus-operator 0.93.1, Grafana chart 12.11.1. */
    KUBE_PROMETHEUS_STACK("kube-prometheus-stack", "88.5.3", "https://prometheus-community.github.io/helm-charts"),
    /** 2026-06-25, Velero 1.18.1. */
    VELERO("velero", "12.1.0", "https://vmware-tanzu.github.io/helm-charts");

    private final String chartName;
    private final String version;
    private final String repository;

    Chart(String chartName, String version, String repository) {
        this.chartName = chartName;
        this.version = version;
        this.repository = repository;
    }

    /** The chart's name in its repository. */
    public String chartName() {
        return chartName;
    }

    /** The exact version, such as {@code 12.1.0}. */
    public String version() {
        return version;
    }

    /** Address of the repository. */
    public String repository() {
        return repository;
    }
}
