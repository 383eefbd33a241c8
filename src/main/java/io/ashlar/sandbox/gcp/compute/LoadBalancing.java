package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.services.CertificatemanagerTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The parts of an HTTPS load balancer, from the address inwards. */
final class LoadBalancing {
    private static final String HEALTH_CHECK = "gcp:compute/healthCheck:HealthCheck";
    private static final String BACKEND_SERVICE = "gcp:compute/backendService:BackendService";
    private static final String BACKEND_BUCKET = "gcp:compute/backendBucket:BackendBucket";
    private static final String URL_MAP = "gcp:compute/uRLMap:URLMap";
    private static final String HTTPS_PROXY = "gcp:compute/targetHttpsProxy:TargetHttpsProxy";
    private static final String CERTIFICATE = "gcp:compute/managedSslCertificate:ManagedSslCertificate";
    private static final String SSL_POLICY = "gcp:compute/sSLPolicy:SSLPolicy";

    private static final List<String> KINDS_OF_CHECK = List.of(
            "httpHealthCheck",
            "httpsHealthCheck",
            "http2HealthCheck",
            "tcpHealthCheck",
            "sslHealthCheck",
            "grpcHealthCheck");

    private static final int MOST_CERTIFICATES = 15;

    private LoadBalancing() {}

    private static String global(String collection, String place) {
        return "projects/{project}/global/" + collection + "/{" + place + "}";
    }

    static ResourceModel healthCheck() {
        return Gcp.compute(HEALTH_CHECK, "HealthCheck", global("healthChecks", "name"))
                .source("https://cloud.google.com/load-balancing/docs/health-check-concepts")
                .defaultsTo("checkIntervalSec", 5)
                .defaultsTo("timeoutSec", 5)
                .defaultsTo("healthyThreshold", 2)
                .defaultsTo("unhealthyThreshold", 2)
                .rule("checkIntervalSec", Rules.between(1, 300))
                .rule("timeoutSec", Rules.between(1, 300))
                .rule("healthyThreshold", Rules.between(1, 10))
                .rule("unhealthyThreshold", Rules.between(1, 10))
                .check((inputs, findings) -> {
                    if (KINDS_OF_CHECK.stream().filter(inputs::has).count() != 1) {
                        findings.add(
                                "httpHealthCheck",
                                "exactly one of " + String.join(", ", KINDS_OF_CHECK) + " must be given");
                    }
                    long interval = inputs.number("checkIntervalSec").orElse(5);
                    long timeout = inputs.number("timeoutSec").orElse(5);
                    if (timeout > interval) {
                        findings.add("timeoutSec", "'timeoutSec' must not be more than 'checkIntervalSec'");
                    }
                })
                .build();
    }

    static ResourceModel backendService() {
        return Gcp.compute(BACKEND_SERVICE, "BackendService", global("backendServices", "name"))
                .source("https://cloud.google.com/load-balancing/docs/backend-service")
                .source("https://cloud.google.com/cdn/docs/using-ttl-overrides")
                .computed("fingerprint", "{letters:12}")
                .defaultsTo("protocol", "HTTP")
                .defaultsTo("timeoutSec", 30)
                .defaultsTo("loadBalancingScheme", "EXTERNAL")
                .defaultsTo("connectionDrainingTimeoutSec", 300)
                .replaceOn("loadBalancingScheme")
                .rule("protocol", Rules.oneOf("HTTP", "HTTPS", "HTTP2", "TCP", "SSL", "GRPC", "UDP", "UNSPECIFIED"))
                .rule(
                        "loadBalancingScheme",
                        Rules.oneOf("EXTERNAL", "EXTERNAL_MANAGED", "INTERNAL_SELF_MANAGED", "INTERNAL_MANAGED"))
                .rule("backends[].balancingMode", Rules.oneOf("UTILIZATION", "RATE", "CONNECTION"))
                .rule("backends[].capacityScaler", Rules.between(0, 1))
                .rule("timeoutSec", Rules.between(1, 2_147_483_647))
                .rule("connectionDrainingTimeoutSec", Rules.between(0, 3600))
                .rule("logConfig.sampleRate", Rules.between(0, 1))
                .check((inputs, findings) -> {
                    long client = inputs.number("cdnPolicy.clientTtl").orElse(0);
                    long standard = inputs.number("cdnPolicy.defaultTtl").orElse(client);
                    long most = inputs.number("cdnPolicy.maxTtl").orElse(Long.MAX_VALUE);
                    if (standard > most) {
                        findings.add(
                                "cdnPolicy.defaultTtl",
                                "'cdnPolicy.defaultTtl' must not be more than 'cdnPolicy.maxTtl'");
                    }
                    if (inputs.has("cdnPolicy") && inputs.isFalse("enableCdn")) {
                        findings.add("cdnPolicy", "'cdnPolicy' needs 'enableCdn'");
                    }
                })
                .refersTo("healthChecks", Gcp.use(HEALTH_CHECK, global("healthChecks", "value")))
                .refersTo("securityPolicy", EdgeParts.usePolicy())
                .refersTo("edgeSecurityPolicy", EdgeParts.usePolicy())
                .refersTo("backends[].group", EdgeParts.useEndpoints())
                .build();
    }

    private static Reference backend() {
        return Gcp.use(BACKEND_SERVICE, global("backendServices", "value")).or(BACKEND_BUCKET, "id");
    }

    static ResourceModel urlMap() {
        return Gcp.compute(URL_MAP, "UrlMap", global("urlMaps", "name"))
                .source("https://cloud.google.com/load-balancing/docs/url-map-concepts")
                .computed("fingerprint", "{letters:12}")
                .check(LoadBalancing::paths)
                .refersTo("defaultService", backend())
                .refersTo("pathMatchers[].defaultService", backend())
                .refersTo("pathMatchers[].pathRules[].service", backend())
                .refersTo("defaultRouteAction.weightedBackendServices[].backendService", backend())
                .refersTo("pathMatchers[].defaultRouteAction.weightedBackendServices[].backendService", backend())
                .rule(
                        "pathMatchers[].pathRules[].paths[]",
                        Rules.matches(
                                "/([^*?#]*/)?\\*?|/[^*?#]*",
                                "a path that begins with a slash, with no * but after its last slash"))
                .rule(
                        "hostRules[].hosts[]",
                        Rules.matches(
                                "\\*|(\\*[-.])?[^*]+", "a host, with no * but at its beginning, before a dot or dash"))
                .build();
    }

    private static void paths(Properties inputs, Findings findings) {
        List<String> ends = List.of("defaultService", "defaultUrlRedirect", "defaultRouteAction");
        if (ends.stream().noneMatch(inputs::has)) {
            findings.add("defaultService", "one of " + String.join(", ", ends) + " must be given");
        }
        if (inputs.has("defaultService") && inputs.has("defaultUrlRedirect")) {
            findings.add("defaultUrlRedirect", "'defaultService' and 'defaultUrlRedirect' exclude each other");
        }
        List<String> matchers = inputs.objects("pathMatchers").stream()
                .flatMap(matcher -> matcher.text("name").stream())
                .toList();
        List<Properties> rules = inputs.objects("hostRules");
        for (int i = 0; i < rules.size(); i++) {
            String path = "hostRules[" + i + "].pathMatcher";
            rules.get(i)
                    .text("pathMatcher")
                    .filter(name -> !matchers.contains(name))
                    .ifPresent(name ->
                            findings.add(path, "'" + path + "' is '" + name + "': is not one of 'pathMatchers'"));
        }
    }

    static ResourceModel httpsProxy() {
        return Gcp.compute(HTTPS_PROXY, "TargetHttpsProxy", global("targetHttpsProxies", "name"))
                .source("https://cloud.google.com/load-balancing/docs/target-proxies")
                .source("https://cloud.google.com/load-balancing/docs/quotas#ssl_certificates")
                .defaultsTo("quicOverride", "NONE")
                .replaceOn("description", "proxyBind", "httpKeepAliveTimeoutSec")
                .rule("quicOverride", Rules.oneOf("NONE", "ENABLE", "DISABLE"))
                .check((inputs, findings) -> {
                    if (!inputs.has("sslCertificates") && !inputs.has("certificateMap")) {
                        findings.add("sslCertificates", "one of 'sslCertificates' and 'certificateMap' must be given");
                    }
                    if (inputs.texts("sslCertificates").size() > MOST_CERTIFICATES) {
                        findings.add(
                                "sslCertificates",
                                "a target proxy takes at most " + MOST_CERTIFICATES + " certificates");
                    }
                })
                .refersTo("urlMap", Gcp.use(URL_MAP, global("urlMaps", "value")))
                .refersTo("sslCertificates[]", Gcp.use(CERTIFICATE, global("sslCertificates", "value")))
                .refersTo("sslPolicy", Gcp.use(SSL_POLICY, global("sslPolicies", "value")))
                .rule(
                        "certificateMap",
                        Rules.matches(
                                "//certificatemanager\\.googleapis\\.com/projects/[^/]+/locations/[^/]+/certificateMaps/[^/]+",
                                "a link like"
                                        + " //certificatemanager.googleapis.com/projects/p/locations/global/certificateMaps/m"))
                .refersTo("certificateMap", Gcp.use(CertificatemanagerTable.MAP, "{value}"))
                .build();
    }

    static ResourceModel forwardingRule() {
        return Gcp.compute(
                        "gcp:compute/globalForwardingRule:GlobalForwardingRule",
                        "GlobalForwardingRule",
                        global("forwardingRules", "name"))
                .source("https://cloud.google.com/load-balancing/docs/forwarding-rule-concepts")
                .computed(
                        "ipAddress",
                        rule -> "34.120." + Integer.parseInt(rule.hex("third", 2), 16) + "."
                                + Integer.parseInt(rule.hex("fourth", 2), 16))
                .defaultsTo("loadBalancingScheme", "EXTERNAL")
                .replaceOn(
                        "ipAddress",
                        "ipProtocol",
                        "ipVersion",
                        "loadBalancingScheme",
                        "network",
                        "portRange",
                        "subnetwork")
                .means("ipAddress", Gcp::last)
                .means("portRange", range -> range.contains("-") ? range : range + "-" + range)
                .rule(
                        "loadBalancingScheme",
                        Rules.oneOf("EXTERNAL", "EXTERNAL_MANAGED", "INTERNAL_SELF_MANAGED", "INTERNAL_MANAGED"))
                .rule("portRange", Rules.matches("\\d{1,5}(-\\d{1,5})?", "a port, or a range like 443-443"))
                .check((inputs, findings) -> {
                    boolean https = inputs.text("target")
                            .filter(target -> target.contains("targetHttpsProxies"))
                            .isPresent();
                    if (https && !inputs.has("portRange")) {
                        findings.add("portRange", "'portRange' must be given for a target proxy");
                    }
                })
                .refersTo(
                        "target",
                        Gcp.use(HTTPS_PROXY, global("targetHttpsProxies", "value"))
                                .or("gcp:compute/targetHttpProxy:TargetHttpProxy", "id")
                                .or("gcp:compute/targetTCPProxy:TargetTCPProxy", "id")
                                .or("gcp:compute/targetSSLProxy:TargetSSLProxy", "id")
                                .except(".*(serviceAttachments|all-apis|vpc-sc).*"))
                .build();
    }

    static ResourceModel certificate() {
        return Gcp.compute(CERTIFICATE, "ManagedSslCertificate", global("sslCertificates", "name"))
                .source("https://cloud.google.com/load-balancing/docs/ssl-certificates/google-managed-certs")
                .defaultsTo("type", "MANAGED")
                .replaceOn("managed", "description", "type")
                .rule(
                        "managed.domains[]",
                        Rules.without("\\*", "have a wildcard, which Google-managed certificates do not take"),
                        Rules.matches(
                                "(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*\\.?",
                                "a domain name like www.example.com"))
                .check((inputs, findings) -> {
                    int domains = inputs.texts("managed.domains").size();
                    if (domains > 100 || (domains == 0 && !inputs.isUnknown("managed"))) {
                        findings.add("managed.domains", "'managed.domains' must name 1 to 100 domains");
                    }
                })
                .build();
    }

    static ResourceModel sslPolicy() {
        return Gcp.compute(SSL_POLICY, "SslPolicy", global("sslPolicies", "name"))
                .source("https://cloud.google.com/load-balancing/docs/ssl-policies-concepts")
                .defaultsTo("profile", "COMPATIBLE")
                .defaultsTo("minTlsVersion", "TLS_1_0")
                .rule("profile", Rules.oneOf("COMPATIBLE", "MODERN", "RESTRICTED", "CUSTOM"))
                .rule("minTlsVersion", Rules.oneOf("TLS_1_0", "TLS_1_1", "TLS_1_2"))
                .check((inputs, findings) -> {
                    boolean custom = inputs.text("profile").orElse("").equals("CUSTOM");
                    if (custom != inputs.has("customFeatures") && !inputs.isUnknown("profile")) {
                        findings.add(
                                "customFeatures", "'customFeatures' goes with the profile CUSTOM, and only with it");
                    }
                    if (inputs.text("profile").orElse("").equals("RESTRICTED")
                            && !inputs.text("minTlsVersion").orElse("TLS_1_0").equals("TLS_1_2")) {
                        findings.add("minTlsVersion", "'minTlsVersion' must be TLS_1_2 with the profile RESTRICTED");
                    }
                })
                .build();
    }
}
