package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The types whose tokens begin with {@code gcp:certificatemanager/}. */
public final class CertificatemanagerTable implements ModelTable {
    /** The type of certificate maps, which target proxies name. */
    public static final String MAP = "gcp:certificatemanager/certificateMap:CertificateMap";

    private static final String CERTIFICATE = "gcp:certificatemanager/certificate:Certificate";
    private static final String AUTHORIZATION = "gcp:certificatemanager/dnsAuthorization:DnsAuthorization";
    private static final String ENTRY = "gcp:certificatemanager/certificateMapEntry:CertificateMapEntry";
    private static final String PLACE = "projects/{project}/locations/global/";
    private static final String DOMAIN = "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*";

    /** https://cloud.google.com/certificate-manager/quotas#limits: "Domains per Google-managed certificate". */
    private static final int MOST_DOMAINS = 100;

    /** https://cloud.google.com/certificate-manager/quotas#limits: "Certificates per certificate map entry". */
    private static final int MOST_CERTIFICATES = 4;

    @Override
    public List<ResourceModel> resources() {
        return List.of(authorization(), certificate(), map(), entry());
    }

    private static ResourceModel authorization() {
        return Gcp.resource(AUTHORIZATION, "DnsAuthorization", PLACE + "dnsAuthorizations/{name}")
                .source("https://cloud.google.com/certificate-manager/docs/dns-authorizations")
                .autoNamedInLowerCase("name", 63)
                .computed("dnsResourceRecords", CertificatemanagerTable::asked)
                .replaceOn("name", "domain")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule(
                        "domain",
                        Rules.without(
                                "\\*", "have a wildcard: the authorization of a domain covers the wildcard below it"),
                        Rules.matches("(\\*\\.)?" + DOMAIN, "a domain name like example.com"))
                .build();
    }

    private static Object asked(Subject authorization) {
        if (!authorization.needs("domain")) {
            return Unknown.VALUE;
        }
        return List.of(Map.of(
                "name",
                "_acme-challenge." + authorization.text("domain").orElse("") + ".",
                "type",
                "CNAME",
                "data",
                authorization.hex(8) + "-" + authorization.hex("second", 4) + ".7.authorize.certificatemanager.goog."));
    }

    private static ResourceModel certificate() {
        return Gcp.resource(CERTIFICATE, "Certificate", PLACE + "certificates/{name}")
                .source(
                        "https://cloud.google.com/certificate-manager/docs/reference/certificate-manager/rest/v1/projects.locations.certificates")
                .autoNamedInLowerCase("name", 63)
                .defaultsTo("location", "global")
                .defaultsTo("scope", "DEFAULT")
                .replaceOn("name", "location", "managed", "scope")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule("scope", Rules.oneOf("DEFAULT", "EDGE_CACHE", "ALL_REGIONS"))
                .rule("managed.domains[]", Rules.matches("(\\*\\.)?" + DOMAIN, "a domain name like www.example.com"))
                .check(CertificatemanagerTable::kind)
                .refersTo(
                        "managed.dnsAuthorizations[]",
                        Gcp.use(AUTHORIZATION, PLACE.replace("{location}", "global") + "dnsAuthorizations/{value}"))
                .admit(CertificatemanagerTable::everyDomainIsAuthorized)
                .build();
    }

    private static void kind(Properties inputs, Findings findings) {
        if (inputs.has("managed") == inputs.has("selfManaged") && !inputs.isUnknown("managed")) {
            findings.add("managed", "exactly one of managed, selfManaged must be given");
        }
        List<String> domains = inputs.texts("managed.domains");
        if (domains.size() > MOST_DOMAINS) {
            findings.add("managed.domains", "'managed.domains' must name 1 to " + MOST_DOMAINS + " domains");
        }
        if (inputs.has("managed")
                && !inputs.has("managed.dnsAuthorizations")
                && !inputs.has("managed.issuanceConfig")
                && domains.stream().anyMatch(domain -> domain.startsWith("*."))) {
            findings.add("managed.domains", "a wildcard needs 'managed.dnsAuthorizations'");
        }
    }

    private static void everyDomainIsAuthorized(Subject certificate) {
        List<String> given = certificate.inputs().texts("managed.dnsAuthorizations");
        if (given.isEmpty()) {
            return;
        }
        Set<String> authorized = given.stream()
                .map(id -> certificate.cloud().findAnywhere(AUTHORIZATION, "id", id))
                .flatMap(java.util.Optional::stream)
                .map(CloudResource::inputs)
                .map(inputs -> inputs.text("domain").orElse(""))
                .collect(Collectors.toSet());
        for (String domain : certificate.inputs().texts("managed.domains")) {
            if (!authorized.contains(domain.startsWith("*.") ? domain.substring(2) : domain)) {
                throw Refusal.invalid(
                        "invalid",
                        "domain \"" + domain + "\" is not covered by any of the DNS authorizations of the certificate");
            }
        }
    }

    private static ResourceModel map() {
        return Gcp.resource(MAP, "CertificateMap", PLACE + "certificateMaps/{name}")
                .source("https://cloud.google.com/certificate-manager/docs/maps")
                .autoNamedInLowerCase("name", 63)
                .replaceOn("name")
                .rule("name", Gcp.rfc1035(1, 63))
                .build();
    }

    private static ResourceModel entry() {
        return Gcp.resource(ENTRY, "CertificateMapEntry", PLACE + "certificateMaps/{map}/certificateMapEntries/{name}")
                .source("https://cloud.google.com/certificate-manager/docs/map-entries")
                .autoNamedInLowerCase("name", 63)
                .replaceOn("name", "map", "hostname", "matcher")
                .rule("name", Gcp.rfc1035(1, 63))
                .rule("matcher", Rules.oneOf("PRIMARY"))
                .check((inputs, findings) -> {
                    if (inputs.has("hostname") == inputs.has("matcher") && !inputs.isUnknown("hostname")) {
                        findings.add("hostname", "exactly one of 'hostname' and 'matcher' must be given");
                    }
                    if (inputs.texts("certificates").size() > MOST_CERTIFICATES) {
                        findings.add("certificates", "an entry takes at most " + MOST_CERTIFICATES + " certificates");
                    }
                })
                .refersTo("map", inMap())
                .refersTo("certificates[]", Gcp.use(CERTIFICATE, PLACE + "certificates/{value}"))
                .admit(CertificatemanagerTable::onlyOneIsPrimary)
                .build();
    }

    private static Reference inMap() {
        return Gcp.use(MAP, PLACE + "certificateMaps/{value}");
    }

    private static void onlyOneIsPrimary(Subject entry) {
        boolean taken = entry.all(ENTRY).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .filter(other -> other.inputs()
                        .text("map")
                        .map(Gcp::last)
                        .equals(entry.text("map").map(Gcp::last)))
                .anyMatch(other -> Objects.equals(other.inputs().text("hostname"), entry.text("hostname"))
                        && other.inputs().text("matcher").equals(entry.text("matcher")));
        if (entry.isNew() && taken) {
            throw Refusal.conflict(
                    "alreadyExists", "the certificate map has an entry of that host name or matcher already");
        }
    }
}
