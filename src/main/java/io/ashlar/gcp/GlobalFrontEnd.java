package io.ashlar.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.certificatemanager.CertificateMap;
import com.pulumi.gcp.certificatemanager.CertificateMapArgs;
import com.pulumi.gcp.certificatemanager.CertificateMapEntry;
import com.pulumi.gcp.certificatemanager.CertificateMapEntryArgs;
import com.pulumi.gcp.compute.GlobalAddress;
import com.pulumi.gcp.compute.GlobalAddressArgs;
import com.pulumi.gcp.compute.GlobalForwardingRule;
import com.pulumi.gcp.compute.GlobalForwardingRuleArgs;
import com.pulumi.gcp.compute.SSLPolicy;
import com.pulumi.gcp.compute.SSLPolicyArgs;
import com.pulumi.gcp.compute.TargetHttpProxy;
import com.pulumi.gcp.compute.TargetHttpProxyArgs;
import com.pulumi.gcp.compute.TargetHttpsProxy;
import com.pulumi.gcp.compute.TargetHttpsProxyArgs;
import com.pulumi.gcp.compute.URLMap;
import com.pulumi.gcp.compute.URLMapArgs;
import com.pulumi.gcp.compute.inputs.URLMapDefaultUrlRedirectArgs;
import com.pulumi.gcp.dns.RecordSet;
import com.pulumi.gcp.dns.RecordSetArgs;
import com.pulumi.gcp.logging.ProjectSink;
import com.pulumi.gcp.logging.ProjectSinkArgs;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The front of everything that answers HTTPS to the whole world on Google Cloud, whatever stands behind its URL map: one
 * address, TLS 1.2 or newer, a certificate by a map, plain HTTP redirected for good, and access logs carried into a bucket.
 *
 * @param project the project
 * @param names names of the component's children
 * @param tags labels of the children that take labels
 * @param protection whether the address, and what it leads to, may be deleted
 * @param child options of every child
 * @see <a href="https://cloud.google.com/load-balancing/docs/https">Architecture</a>
 */
public record GlobalFrontEnd(
        String project, Names names, Tags tags, Protection protection, CustomResourceOptions child) {
    /** Envoy-based, which alone has header actions and faults: https://cloud.google.com/load-balancing/docs/features. */
    public static final String SCHEME = "EXTERNAL_MANAGED";

    /** https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring: the kind of the log's resource. */
    private static final String LOGS_OF =
            "resource.type=\"http_load_balancer\" AND resource.labels.url_map_name=\"%s\"";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int FIVE_MINUTES = 300;

    /**
     * What was made.
     *
     * @param address the one address in the world
     * @param proxy what ends TLS
     * @param https the way from one to the other
     */
    public record Made(GlobalAddress address, TargetHttpsProxy proxy, GlobalForwardingRule https) {}

    /** Registers all of it before this URL map; the hook sees the proxy's arguments last. */
    public Made before(
            URLMap urls,
            Output<String> certificateId,
            Output<String> logsBucket,
            UnaryOperator<TargetHttpsProxyArgs.Builder> hook) {
        GlobalAddress address = address();
        TargetHttpsProxy proxy = proxy(urls, certificateId, hook);
        GlobalForwardingRule https = rule("https", address, proxy.id(), HTTPS_PORT, known());
        rule("redirect", address, redirect().id(), HTTP_PORT, child);
        logs(urls, logsBucket);
        return new Made(address, proxy, https);
    }

    /** Registers a record that leads a name of a zone to an address. */
    public void lead(String recordName, String hostName, Output<String> zoneId, GlobalAddress address) {
        Output<GcpDnsZone> zone = zoneId.applyValue(GcpDnsZone::of);
        new RecordSet(
                recordName,
                RecordSetArgs.builder()
                        .project(zone.applyValue(GcpDnsZone::project))
                        .managedZone(zone.applyValue(GcpDnsZone::name))
                        .name(hostName + ".")
                        .type("A")
                        .ttl(FIVE_MINUTES)
                        .rrdatas(address.address().applyValue(List::of))
                        .build(),
                child);
    }

    private CustomResourceOptions known() {
        return CustomResourceOptions.merge(
                child,
                CustomResourceOptions.builder()
                        .protect(protection == Protection.PROTECTED)
                        .build());
    }

    private GlobalAddress address() {
        return new GlobalAddress(
                names.child("address"),
                GlobalAddressArgs.builder()
                        .project(project)
                        .addressType("EXTERNAL")
                        .ipVersion("IPV4")
                        .labels(Labels.of(tags))
                        .build(),
                known());
    }

    private TargetHttpsProxy proxy(
            URLMap urls, Output<String> certificateId, UnaryOperator<TargetHttpsProxyArgs.Builder> hook) {
        SSLPolicy tls = new SSLPolicy(
                names.child("tls"),
                SSLPolicyArgs.builder()
                        .project(project)
                        .profile("MODERN")
                        .minTlsVersion("TLS_1_2")
                        .build(),
                child);
        return new TargetHttpsProxy(
                names.child("proxy"),
                hook.apply(TargetHttpsProxyArgs.builder()
                                .project(project)
                                .urlMap(urls.id())
                                .certificateMap(certificates(certificateId))
                                .sslPolicy(tls.id())
                                .quicOverride("ENABLE"))
                        .build(),
                child);
    }

    /** Known only when the map shows the certificate. */
    private Output<String> certificates(Output<String> certificateId) {
        CertificateMap map = new CertificateMap(
                names.child("certificates"),
                CertificateMapArgs.builder()
                        .project(project)
                        .labels(Labels.of(tags))
                        .build(),
                child);
        CertificateMapEntry shown = new CertificateMapEntry(
                names.child("certificate"),
                CertificateMapEntryArgs.builder()
                        .project(project)
                        .map(map.name())
                        .matcher("PRIMARY")
                        .certificates(certificateId.applyValue(List::of))
                        .labels(Labels.of(tags))
                        .build(),
                child);
        return shown.id().apply(there -> map.id()).applyValue(id -> "//certificatemanager.googleapis.com/" + id);
    }

    private TargetHttpProxy redirect() {
        URLMap everything = new URLMap(
                names.child("redirect"),
                URLMapArgs.builder()
                        .project(project)
                        .defaultUrlRedirect(URLMapDefaultUrlRedirectArgs.builder()
                                .httpsRedirect(true)
                                .redirectResponseCode("MOVED_PERMANENTLY_DEFAULT")
                                .stripQuery(false)
                                .build())
                        .build(),
                child);
        return new TargetHttpProxy(
                names.child("redirect"),
                TargetHttpProxyArgs.builder()
                        .project(project)
                        .urlMap(everything.id())
                        .build(),
                child);
    }

    private GlobalForwardingRule rule(
            String role, GlobalAddress address, Output<String> target, int port, CustomResourceOptions with) {
        return new GlobalForwardingRule(
                names.child(role),
                GlobalForwardingRuleArgs.builder()
                        .project(project)
                        .loadBalancingScheme(SCHEME)
                        .ipAddress(address.id())
                        .ipProtocol("TCP")
                        .portRange(Integer.toString(port))
                        .target(target)
                        .labels(Labels.of(tags))
                        .build(),
                with);
    }

    private void logs(URLMap urls, Output<String> bucket) {
        ProjectSink sink = new ProjectSink(
                names.child("access-logs"),
                ProjectSinkArgs.builder()
                        .project(project)
                        .destination(bucket.applyValue(name -> "storage.googleapis.com/" + name))
                        .filter(urls.name().applyValue(name -> LOGS_OF.formatted(name)))
                        .uniqueWriterIdentity(true)
                        .build(),
                child);
        new BucketIAMMember(
                names.child("access-logs"),
                BucketIAMMemberArgs.builder()
                        .bucket(bucket)
                        .role("roles/storage.objectCreator")
                        .member(sink.writerIdentity())
                        .build(),
                child);
    }
}
