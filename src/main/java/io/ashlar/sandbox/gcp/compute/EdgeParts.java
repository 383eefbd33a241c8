package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands before and behind a backend service: Cloud Armor, plain proxies, endpoint groups and buckets. */
final class EdgeParts {
    private static final String POLICY = "gcp:compute/securityPolicy:SecurityPolicy";
    private static final String ENDPOINTS = "gcp:compute/networkEndpointGroup:NetworkEndpointGroup";
    private static final String WORLD_ENDPOINTS = "gcp:compute/globalNetworkEndpointGroup:GlobalNetworkEndpointGroup";
    private static final String URL_MAP = "gcp:compute/uRLMap:URLMap";
    private static final long LAST_PLACE = 2_147_483_647;

    /** https://cloud.google.com/armor/quotas#limits: "Number of IP addresses or ranges per rule". */
    private static final int MOST_RANGES = 10;

    private EdgeParts() {}

    /** The policy that a backend service or bucket names. */
    static Reference usePolicy() {
        return Gcp.use(POLICY, "projects/{project}/global/securityPolicies/{value}");
    }

    /** The endpoints that a backend service sends to. */
    static Reference useEndpoints() {
        return Gcp.use(ENDPOINTS, "{value}")
                .or(WORLD_ENDPOINTS, "id")
                .except(".*/(instanceGroups|regions/[^/]+/networkEndpointGroups)/.*");
    }

    static ResourceModel policy() {
        return Gcp.compute(POLICY, "SecurityPolicy", "projects/{project}/global/securityPolicies/{name}")
                .source("https://cloud.google.com/armor/docs/security-policy-overview")
                .source("https://cloud.google.com/armor/docs/reference/rest/v1/securityPolicies")
                .computed("fingerprint", "{letters:12}")
                .defaultsTo("type", "CLOUD_ARMOR")
                .replaceOn("type")
                .rule("type", Rules.oneOf("CLOUD_ARMOR", "CLOUD_ARMOR_EDGE", "CLOUD_ARMOR_INTERNAL_SERVICE"))
                .rule(
                        "rules[].action",
                        Rules.matches(
                                "allow|deny\\((403|404|502)\\)|redirect|rate_based_ban|throttle",
                                "allow, deny(403), deny(404), deny(502), redirect, rate_based_ban or throttle"))
                .rule("rules[].priority", Rules.between(0, LAST_PLACE))
                .rule("rules[].match.versionedExpr", Rules.oneOf("SRC_IPS_V1"))
                .check(EdgeParts::rules)
                .build();
    }

    private static void rules(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("rules");
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Properties rule = rules.get(i);
            long place = rule.number("priority").orElse(-1);
            if (place >= 0 && !places.add(place)) {
                findings.add("rules[" + i + "].priority", "Cannot have rules with the same priorities: " + place);
            }
            if (rule.has("match.versionedExpr") && !rule.has("match.config") && !rule.isUnknown("match")) {
                findings.add(
                        "rules[" + i + "].match.config", "'match.config' must be given with 'match.versionedExpr'");
            }
            if (rule.texts("match.config.srcIpRanges").size() > MOST_RANGES) {
                findings.add(
                        "rules[" + i + "].match.config.srcIpRanges", "a rule takes at most " + MOST_RANGES + " ranges");
            }
        }
        if (!rules.isEmpty() && !places.contains(LAST_PLACE)) {
            findings.add("rules", "a policy that has rules must have the last one, of priority " + LAST_PLACE);
        }
    }

    static ResourceModel httpProxy() {
        return Gcp.compute(
                        "gcp:compute/targetHttpProxy:TargetHttpProxy",
                        "TargetHttpProxy",
                        "projects/{project}/global/targetHttpProxies/{name}")
                .source("https://cloud.google.com/load-balancing/docs/target-proxies")
                .computed("proxyId", proxy -> Long.parseLong(proxy.digits(15)))
                .replaceOn("description", "proxyBind", "httpKeepAliveTimeoutSec")
                .refersTo("urlMap", Gcp.use(URL_MAP, "projects/{project}/global/urlMaps/{value}"))
                .build();
    }

    static ResourceModel endpoints() {
        return Gcp.compute(
                        ENDPOINTS,
                        "NetworkEndpointGroup",
                        "projects/{project}/zones/{zone}/networkEndpointGroups/{name}")
                .source("https://cloud.google.com/load-balancing/docs/negs")
                .source("https://cloud.google.com/compute/docs/reference/rest/v1/networkEndpointGroups")
                .computed("size", group -> 0)
                .defaultsTo("networkEndpointType", "GCE_VM_IP_PORT")
                .replaceOn("defaultPort", "description", "network", "networkEndpointType", "subnetwork", "zone")
                .means("network", Gcp::last)
                .means("subnetwork", Gcp::last)
                .means("zone", Gcp::last)
                .rule("zone", GcpRegions.zone())
                .rule("defaultPort", Rules.between(1, 65_535))
                .rule(
                        "networkEndpointType",
                        Rules.oneOf(
                                "GCE_VM_IP",
                                "GCE_VM_IP_PORT",
                                "NON_GCP_PRIVATE_IP_PORT",
                                "INTERNET_IP_PORT",
                                "INTERNET_FQDN_PORT",
                                "SERVERLESS",
                                "PRIVATE_SERVICE_CONNECT"))
                .refersTo("network", Networks.inNetwork())
                .build();
    }

    static ResourceModel worldEndpoints() {
        return Gcp.compute(
                        WORLD_ENDPOINTS,
                        "GlobalNetworkEndpointGroup",
                        "projects/{project}/global/networkEndpointGroups/{name}")
                .source("https://cloud.google.com/load-balancing/docs/negs/internet-neg-concepts")
                .replaceOn("defaultPort", "description", "networkEndpointType")
                .rule("networkEndpointType", Rules.oneOf("INTERNET_IP_PORT", "INTERNET_FQDN_PORT"))
                .rule("defaultPort", Rules.between(1, 65_535))
                .build();
    }

    static ResourceModel worldEndpoint() {
        return Gcp.unlabelled(
                        "gcp:compute/globalNetworkEndpoint:GlobalNetworkEndpoint",
                        "GlobalNetworkEndpoint",
                        "{project}/{globalNetworkEndpointGroup}/{ipAddress}/{fqdn}/{port}")
                .source("https://cloud.google.com/load-balancing/docs/negs/internet-neg-concepts")
                .replaceOn("fqdn", "globalNetworkEndpointGroup", "ipAddress", "port")
                .rule("port", Rules.between(1, 65_535))
                .rule("fqdn", Rules.without("/|:", "be a URL: it is a domain name"))
                .check((inputs, findings) -> {
                    if (inputs.has("fqdn") == inputs.has("ipAddress") && !inputs.isUnknown("fqdn")) {
                        findings.add("fqdn", "one of 'fqdn' and 'ipAddress' must be given, and not both");
                    }
                })
                .refersTo(
                        "globalNetworkEndpointGroup",
                        Gcp.to(WORLD_ENDPOINTS, "projects/{project}/global/networkEndpointGroups/{value}"))
                .quotaPer(
                        "globalNetworkEndpointGroup",
                        1,
                        "invalid",
                        "Invalid value for field 'networkEndpoints': a global internet network endpoint group takes one"
                                + " endpoint.")
                .build();
    }
}
