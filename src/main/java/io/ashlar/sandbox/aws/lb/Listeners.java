package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.aws.acm.Certificates;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Listeners, and the further certificates that they show. */
final class Listeners {
    static final String LISTENER = "aws:lb/listener:Listener";
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";

    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
    private static final Rules.ValueRule POLICIES = Rules.oneOf(
            "ELBSecurityPolicy-TLS13-1-3-2021-06",
            "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-2-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
            "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-1-2021-06",
            "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04",
            "ELBSecurityPolicy-TLS13-1-0-2021-06",
            "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
            "ELBSecurityPolicy-FS-1-2-Res-2020-10",
            "ELBSecurityPolicy-FS-1-2-Res-2019-08",
            "ELBSecurityPolicy-FS-1-2-2019-08",
            "ELBSecurityPolicy-FS-1-1-2019-08",
            "ELBSecurityPolicy-FS-2018-06",
            "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
            "ELBSecurityPolicy-TLS-1-2-2017-01",
            "ELBSecurityPolicy-TLS-1-1-2017-01",
            "ELBSecurityPolicy-2016-08",
            "ELBSecurityPolicy-2015-05");

    private static final Map<String, List<String>> PROTOCOLS = Map.of(
            "application", List.of("HTTPS", "HTTP"),
            "network", List.of("TCP", "TLS", "UDP", "TCP_UDP"),
            "gateway", List.of("GENEVE"));

    private Listeners() {}

    /** The listener that a property names by its ARN; its rules go with it. */
    static Reference aListener() {
        return Reference.to(LISTENER).missing("ListenerNotFound", "One or more listeners not found");
    }

    static ResourceModel listener() {
        return ResourceModel.of(LISTENER)
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html")
                .called("ELBv2 Listener")
                .id(Listeners::arn)
                .computed("arn", "{id}")
                .derived("sslPolicy", listener -> listener.text("sslPolicy")
                        .or(() -> isHttps(listener.inputs())
                                ? Optional.of("ELBSecurityPolicy-2016-08")
                                : Optional.empty()))
                .defaultsTo("protocol", "HTTP")
                .replaceOn("loadBalancerArn")
                .rule("port", Rules.between(1, 65_535))
                .rule("protocol", Rules.oneOf("HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"))
                .rule("sslPolicy", POLICIES)
                .with(Actions.in("defaultActions"))
                .check(Listeners::certificateFitsProtocol)
                .refersTo("loadBalancerArn", LoadBalancers.aLoadBalancer())
                .refersTo("certificateArn", Certificates.aCertificateInUse())
                .quotaPer(
                        "loadBalancerArn", 50, "TooManyListeners", "The maximum number of listeners has been reached.")
                .admit(Listeners::speaksWhatItsLoadBalancerSpeaks)
                .admit(Listeners::hasThePortToItself)
                .admit(listener -> certificateIsIssued(listener, "certificateArn"))
                .build();
    }

    /** API_CreateListener, Protocol: what each type of load balancer takes. */
    private static void speaksWhatItsLoadBalancerSpeaks(Subject listener) {
        listener.text("loadBalancerArn")
                .flatMap(arn -> listener.find(LoadBalancers.LOAD_BALANCER, arn))
                .map(balancer -> PROTOCOLS.getOrDefault(
                        balancer.outputs().text("loadBalancerType").orElse("application"), List.of()))
                .ifPresent(possible -> listener.text("protocol")
                        .filter(given -> !possible.contains(given))
                        .ifPresent(given -> {
                            throw Refusal.invalid(
                                    "ValidationError",
                                    "Listener protocol '" + given + "' must be one of '" + String.join(", ", possible)
                                            + "'");
                        }));
    }

    private static boolean isHttps(Properties inputs) {
        return inputs.text("protocol").filter("HTTPS"::equals).isPresent();
    }

    private static void certificateFitsProtocol(Properties inputs, Findings findings) {
        if (isHttps(inputs) && !inputs.has("certificateArn")) {
            findings.add("certificateArn", "A certificate must be specified for HTTPS listeners");
        }
        boolean http = inputs.text("protocol").filter("HTTP"::equals).isPresent();
        if (http && (inputs.has("certificateArn") || inputs.has("sslPolicy"))) {
            findings.add("certificateArn", "A certificate or security policy cannot be specified for HTTP listeners");
        }
    }

    private static String arn(Subject listener) {
        return listener.text("loadBalancerArn").orElse("").replace(":loadbalancer/", ":listener/") + "/"
                + listener.hex(16);
    }

    private static void hasThePortToItself(Subject listener) {
        listener.text("loadBalancerArn")
                .flatMap(arn -> listener.find(LoadBalancers.LOAD_BALANCER, arn))
                .ifPresent(loadBalancer -> listener.referrers(loadBalancer, LISTENER).stream()
                        .filter(other -> !other.id().equals(listener.id()))
                        .filter(other -> other.inputs()
                                .number("port")
                                .equals(listener.inputs().number("port")))
                        .findFirst()
                        .ifPresent(other -> {
                            throw Refusal.conflict(
                                    "DuplicateListener",
                                    "A listener already exists on this port for this load balancer '"
                                            + loadBalancer.id() + "'");
                        }));
    }

    private static void certificateIsIssued(Subject subject, String path) {
        Optional<CloudResource> certificate =
                subject.text(path).flatMap(arn -> subject.findBy(CERTIFICATE, "arn", arn));
        if (certificate.isPresent()
                && !Certificates.isIssued(subject.cloud(), subject.provider().scope(), certificate.get())) {
            throw Refusal.invalid(
                    "UnsupportedCertificate",
                    "The certificate '" + certificate.get().id() + "' must have a fully-qualified domain name, a"
                            + " supported signature, and a supported key size, and be issued; its status is"
                            + " PENDING_VALIDATION");
        }
    }

    static ResourceModel certificate() {
        return ResourceModel.of("aws:lb/listenerCertificate:ListenerCertificate")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AddListenerCertificates.html")
                .called("ELBv2 Listener Certificate")
                .id("{listenerArn}_{certificateArn}")
                .overwrites()
                .replaceOn("listenerArn", "certificateArn")
                .refersTo("listenerArn", aListener())
                .refersTo("certificateArn", Certificates.aCertificateInUse())
                .quotaPer(
                        "listenerArn",
                        25,
                        "TooManyCertificates",
                        "The maximum number of certificates has been reached for listener '{target}'")
                .admit(one -> certificateIsIssued(one, "certificateArn"))
                .build();
    }
}
