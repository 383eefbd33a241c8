package io.ashlar.loadbalancer.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.certificatemanager.CertificateMap;
import com.pulumi.gcp.certificatemanager.CertificateMapArgs;
import com.pulumi.gcp.certificatemanager.CertificateMapEntry;
import com.pulumi.gcp.certificatemanager.CertificateMapEntryArgs;
import com.pulumi.gcp.compute.BackendService;
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
import io.ashlar.gcp.GcpDnsZone;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.loadbalancer.LoadBalancer;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import io.ashlar.loadbalancer.plan.ArmorRules;
import io.ashlar.loadbalancer.plan.LoadBalancerOffering;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.AliasPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a global external Application Load Balancer.
 *
 * @see <a href="https://cloud.google.com/load-balancing/docs/https">Architecture</a>
 */
public final class GcpLoadBalancerDriver implements LoadBalancerDriver {
    /** Envoy-based, which alone has header actions and faults: https://cloud.google.com/load-balancing/docs/features. */
    static final String SCHEME = "EXTERNAL_MANAGED";

    /** https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring: the kind of the log's resource. */
    private static final String LOGS_OF =
            "resource.type=\"http_load_balancer\" AND resource.labels.url_map_name=\"%s\"";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int FIVE_MINUTES = 300;
    private static final int LONGEST_NAME = 55;

    private final GcpScope scope;
    private final GcpLoadBalancerOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpLoadBalancerDriver(GcpScope scope) {
        this(scope, GcpLoadBalancerOptions.none());
    }

    /** A driver with hooks. */
    public GcpLoadBalancerDriver(GcpScope scope, GcpLoadBalancerOptions options) {
        this.scope = scope;
        this.options = options;
    }

    /** Names have 63 characters, of which the engine takes 8: https://cloud.google.com/compute/docs/naming-resources. */
    static String named(String name) {
        return Names.within(LONGEST_NAME, name);
    }

    @Override
    public LoadBalancerOffering offering() {
        return LoadBalancerOffering.GOOGLE_CLOUD;
    }

    @Override
    public LoadBalancerHandles provision(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One load balancer in the making: what its resources share. */
    private final class Provisioning {
        private final LoadBalancerPlan plan;
        private final LoadBalancerArgs args;
        private final Names names;
        private final CustomResourceOptions child;
        private final CustomResourceOptions known;

        Provisioning(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent) {
            this.plan = plan;
            this.args = args;
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.known = CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.protection() == Protection.PROTECTED)
                            .build());
        }

        LoadBalancerHandles all() {
            GcpServices backends = new GcpServices(plan, args, scope, names, child, options);
            backends.letIn();
            Output<String> firewall = args.firewallArn().orElseGet(this::firewall);
            Map<String, BackendService> services = backends.all(firewall);
            Optional<BackendService> nowhere = Optional.of(plan.routing())
                    .filter(routing -> routing.leavesSome())
                    .map(routing -> backends.nowhere());
            URLMap urls = new GcpUrlMap(plan.routing(), services, nowhere).provision(scope.project(), names, child);
            GlobalAddress address = address();
            TargetHttpsProxy proxy = proxy(urls);
            GlobalForwardingRule https = rule(names.child("https"), address, proxy.id(), HTTPS_PORT, known);
            rule(names.child("redirect"), address, redirect().id(), HTTP_PORT, child);
            logs(urls);
            plan.aliases().forEach(alias -> alias(alias, address));
            return new GcpLoadBalancerHandles(address, https, proxy, urls, services, backends.endpoints());
        }

        private Output<String> firewall() {
            return GcpArmor.policy(
                            names.child("firewall"), scope.project(), ArmorRules.of(plan.clients()), options, child)
                    .id();
        }

        private GlobalAddress address() {
            return new GlobalAddress(
                    names.child("address"),
                    GlobalAddressArgs.builder()
                            .project(scope.project())
                            .addressType("EXTERNAL")
                            .ipVersion("IPV4")
                            .labels(Labels.of(args.tags()))
                            .build(),
                    known);
        }

        private TargetHttpsProxy proxy(URLMap urls) {
            SSLPolicy tls = new SSLPolicy(
                    names.child("tls"),
                    SSLPolicyArgs.builder()
                            .project(scope.project())
                            .profile("MODERN")
                            .minTlsVersion("TLS_1_2")
                            .build(),
                    child);
            CertificateMap certificates = new CertificateMap(
                    names.child("certificates"),
                    CertificateMapArgs.builder()
                            .project(scope.project())
                            .labels(Labels.of(args.tags()))
                            .build(),
                    child);
            CertificateMapEntry shown = new CertificateMapEntry(
                    names.child("certificate"),
                    CertificateMapEntryArgs.builder()
                            .project(scope.project())
                            .map(certificates.name())
                            .matcher("PRIMARY")
                            .certificates(args.certificateId().applyValue(List::of))
                            .build(),
                    child);
            return new TargetHttpsProxy(
                    names.child("proxy"),
                    options.proxy()
                            .apply(TargetHttpsProxyArgs.builder()
                                    .project(scope.project())
                                    .urlMap(urls.id())
                                    .certificateMap(shown.id()
                                            .apply(there -> certificates.id())
                                            .applyValue("//certificatemanager.googleapis.com/%s"::formatted))
                                    .sslPolicy(tls.id())
                                    .quicOverride("ENABLE"))
                            .build(),
                    child);
        }

        private TargetHttpProxy redirect() {
            URLMap everything = new URLMap(
                    names.child("redirect"),
                    URLMapArgs.builder()
                            .project(scope.project())
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
                            .project(scope.project())
                            .urlMap(everything.id())
                            .build(),
                    child);
        }

        private GlobalForwardingRule rule(
                String name, GlobalAddress address, Output<String> target, int port, CustomResourceOptions with) {
            return new GlobalForwardingRule(
                    name,
                    GlobalForwardingRuleArgs.builder()
                            .project(scope.project())
                            .loadBalancingScheme(SCHEME)
                            .ipAddress(address.id())
                            .ipProtocol("TCP")
                            .portRange(Integer.toString(port))
                            .target(target)
                            .labels(Labels.of(args.tags()))
                            .build(),
                    with);
        }

        private void logs(URLMap urls) {
            ProjectSink sink = new ProjectSink(
                    names.child("access-logs"),
                    ProjectSinkArgs.builder()
                            .project(scope.project())
                            .destination(args.accessLogsBucketName().applyValue("storage.googleapis.com/%s"::formatted))
                            .filter(urls.name().applyValue(name -> LOGS_OF.formatted(name)))
                            .uniqueWriterIdentity(true)
                            .build(),
                    child);
            new BucketIAMMember(
                    names.child("access-logs"),
                    BucketIAMMemberArgs.builder()
                            .bucket(args.accessLogsBucketName())
                            .role("roles/storage.objectCreator")
                            .member(sink.writerIdentity())
                            .build(),
                    child);
        }

        private void alias(AliasPlan alias, GlobalAddress address) {
            Output<GcpDnsZone> zone = args.hostNamesZoneId().applyValue(GcpDnsZone::of);
            new RecordSet(
                    alias.name(),
                    RecordSetArgs.builder()
                            .project(zone.applyValue(GcpDnsZone::project))
                            .managedZone(zone.applyValue(GcpDnsZone::name))
                            .name(alias.hostName() + ".")
                            .type("A")
                            .ttl(FIVE_MINUTES)
                            .rrdatas(address.address().applyValue(List::of))
                            .build(),
                    child);
        }
    }
}
