package io.ashlar.policy;

import java.net.URI;
import java.util.Locale;

/** A benchmark or tool whose control a rule answers to, and where its controls can be read. */
public enum Framework {
    /** AWS Foundational Security Best Practices, as Security Hub checks them: {@code RDS.3}. */
    FSBP(
            "AWS Foundational Security Best Practices",
            "1.0.0",
            "https://docs.aws.amazon.com/securityhub/latest/userguide/{service}-controls.html#{anchor}"),
    /** CIS Amazon Web Services Foundations Benchmark: {@code 3.2.3}. */
    CIS_AWS("CIS AWS Foundations Benchmark", "7.0", "https://www.cisecurity.org/benchmark/amazon_web_services"),
    /** CIS Microsoft Azure Foundations Benchmark. */
    CIS_AZURE("CIS Azure Foundations Benchmark", "6.0", "https://www.cisecurity.org/benchmark/azure"),
    /** CIS Google Cloud Platform Foundation Benchmark: {@code 6.4}. */
    CIS_GCP(
            "CIS Google Cloud Foundation Benchmark",
            "5.0",
            "https://www.cisecurity.org/benchmark/google_cloud_computing_platform"),
    /** CIS Kubernetes Benchmark: {@code 5.2.2}. */
    CIS_KUBERNETES("CIS Kubernetes Benchmark", "2.0.1", "https://www.cisecurity.org/benchmark/kubernetes"),
    /** Kubernetes Pod Security Standards: {@code Baseline} or {@code Restricted}. */
    PSS(
            "Kubernetes Pod Security Standards",
            "1.33",
            "https://kubernetes.io/docs/concepts/security/pod-security-standards/#{anchor}"),
    /** checkov: {@code CKV_AWS_16}. */
    CHECKOV("checkov", "3.3.13", "https://www.checkov.io/5.Policy%20Index/all.html"),
    /** trivy: {@code AWS-0041}. */
    TRIVY("trivy", "2.2.0", "https://avd.aquasec.com/misconfig/{anchor}/"),
    /** cdk-nag's AWS Solutions rules: {@code AwsSolutions-EC23}. */
    CDK_NAG("cdk-nag", "3.0.1", "https://github.com/cdklabs/cdk-nag/blob/main/RULES.md"),
    /** kube-score: {@code pod-probes-identical}. */
    KUBE_SCORE("kube-score", "1.20.0", "https://github.com/zegl/kube-score/blob/master/README_CHECKS.md"),
    /** polaris: {@code missingPodDisruptionBudget}. */
    POLARIS("polaris", "10.2.2", "https://github.com/FairwindsOps/polaris/blob/master/pkg/config/checks/{id}.yaml");

    private final String title;
    private final String version;
    private final String page;

    Framework(String title, String version, String page) {
        this.title = title;
        this.version = version;
        this.page = page;
    }

    /** Its full name. */
    public String title() {
        return title;
    }

    /** The version whose ids are used. */
    public String version() {
        return version;
    }

    /** Where a control can be read. */
    public URI page(String id) {
        String anchor = id.toLowerCase(Locale.ROOT).replace('.', '-');
        String service = anchor.replaceFirst("-\\d+$", "");
        return URI.create(page.replace("{id}", id).replace("{anchor}", anchor).replace("{service}", service));
    }
}
