package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

/**
 * What every workload leans on: certificates, secrets, names, admission. Let's Encrypt's certificates last 90 days and are
 * renewed 30 days before their end, so less than 21 days left means that a renewal has failed for more than a week.
 *
 * @see <a href="https://cert-manager.io/docs/devops-tips/prometheus-metrics/">cert-manager's metrics</a>
 * @see <a href="https://external-secrets.io/latest/api/metrics/">External Secrets' metrics</a>
 * @see <a href="https://coredns.io/plugins/metrics/">CoreDNS' metrics</a>
 */
final class PlatformRules {
    private PlatformRules() {}

    static RuleGroup health() {
        return RuleGroup.of(
                "platform-health",
                Alert.critical("CertificateAboutToExpire", PLATFORM)
                        .when(expiresWithin(3))
                        .forMinutes(10)
                        .says(
                                "Certificate {{ $labels.namespace }}/{{ $labels.name }} ends within three days",
                                "It ends in {{ $value | humanizeDuration }}; clients refuse what it protects from then"
                                        + " on."),
                Alert.warning("CertificateExpiresSoon", PLATFORM)
                        .when(expiresWithin(21))
                        .forMinutes(60)
                        .says(
                                "Certificate {{ $labels.namespace }}/{{ $labels.name }} has not been renewed",
                                "It ends in {{ $value | humanizeDuration }} and should have been renewed 30 days"
                                        + " before."),
                Alert.warning("CertificateNotReady", PLATFORM)
                        .when("max by (namespace, name) (certmanager_certificate_ready_status{condition!=\"True\"})"
                                + " == 1")
                        .forMinutes(15)
                        .says(
                                "Certificate {{ $labels.namespace }}/{{ $labels.name }} is not issued",
                                "cert-manager has tried for a quarter of an hour."),
                Alert.warning("SecretSyncFailing", PLATFORM)
                        .when("max by (namespace, name)"
                                + " (externalsecret_status_condition{condition=\"Ready\",status=\"False\"}) == 1")
                        .forMinutes(15)
                        .says(
                                "Secret {{ $labels.namespace }}/{{ $labels.name }} is not kept up to date",
                                "Workloads go on with the last value; a rotation ends their access."),
                Alert.warning("SecretStoreNotReady", PLATFORM)
                        .when("max by (namespace, name)"
                                + " (secretstore_status_condition{condition=\"Ready\",status=\"False\"}) == 1")
                        .forMinutes(15)
                        .says(
                                "Secret store {{ $labels.namespace }}/{{ $labels.name }} cannot be reached",
                                "None of the namespace's secrets is kept up to date."),
                Alert.critical("DnsFailing", PLATFORM)
                        .when(
                                """
                                sum(rate(coredns_dns_responses_total{rcode="SERVFAIL"}[5m]))
                                  / sum(rate(coredns_dns_responses_total[5m])) > 0.05""")
                        .forMinutes(5)
                        .says(
                                "The cluster's DNS fails",
                                "{{ $value | humanizePercentage }} of questions are answered by SERVFAIL."),
                Alert.warning("DnsSlow", PLATFORM)
                        .when(
                                """
                                histogram_quantile(0.99, sum by (le)
                                  (rate(coredns_dns_request_duration_seconds_bucket[5m]))) > 0.5""")
                        .forMinutes(10)
                        .says(
                                "The cluster's DNS is slow",
                                "One question of a hundred takes longer than {{ $value | humanizeDuration }}."),
                Alert.warning("DnsRecordsNotWritten", PLATFORM)
                        .when(
                                """
                                (sum by (namespace) (increase(external_dns_registry_errors_total[15m])) > 0)
                                  or (sum by (namespace) (increase(external_dns_source_errors_total[15m]))
                                    > 0)""")
                        .forMinutes(30)
                        .says(
                                "external-dns cannot write records",
                                "New names do not resolve, and names that moved point to the old place."),
                Alert.warning("AdmissionWebhookFailing", PLATFORM)
                        .when(
                                """
                                sum by (name)
                                  (increase(apiserver_admission_webhook_rejection_count{
                                    error_type=~"calling_webhook_error|apiserver_internal_error"}[10m])) > 5""")
                        .forMinutes(5)
                        .says(
                                "Admission webhook {{ $labels.name }} does not answer",
                                "The API server refuses what the webhook should have judged."));
    }

    private static String expiresWithin(int days) {
        return "min by (namespace, name) (certmanager_certificate_expiration_timestamp_seconds) - time() < "
                + days * 24 * 3600;
    }
}
