package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionFixedResponseArgs;
import com.pulumi.aws.lb.inputs.ListenerDefaultActionRedirectArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import java.util.Map;
import java.util.Objects;

/**
 * The two listeners: plain HTTP is redirected for good, HTTPS is served.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html">Policies</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/header-modification.html">Headers</a>
 */
final class AwsListeners {
    /** TLS 1.3, and 1.2 with forward secrecy and authenticated encryption only; what AWS recommends. */
    private static final String TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

    /** A year, as https://hstspreload.org asks for at least; subdomains are left to their owners. */
    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final LoadBalancerPlan plan;
    private final LoadBalancerArgs args;
    private final Names names;
    private final CustomResourceOptions child;
    private final AwsLoadBalancerOptions options;
    private final LoadBalancer loadBalancer;

    AwsListeners(
            LoadBalancerPlan plan,
            LoadBalancerArgs args,
            Names names,
            CustomResourceOptions child,
            AwsLoadBalancerOptions options,
            LoadBalancer loadBalancer) {
        this.plan = plan;
        this.args = args;
        this.names = names;
        this.child = child;
        this.options = options;
        this.loadBalancer = loadBalancer;
    }

    /** Makes both, and returns the one for HTTPS. */
    Listener provision(Map<String, TargetGroup> targets) {
        redirect();
        String name = names.child("https");
        return new Listener(
                name,
                options.listener()
                        .apply(ListenerArgs.builder()
                                .loadBalancerArn(loadBalancer.arn())
                                .port(HTTPS_PORT)
                                .protocol("HTTPS")
                                .sslPolicy(TLS_POLICY)
                                .certificateArn(args.certificateId())
                                .routingHttpResponseStrictTransportSecurityHeaderValue(HTTPS_FOR_A_YEAR)
                                .routingHttpResponseXContentTypeOptionsHeaderValue("nosniff")
                                .routingHttpResponseServerEnabled(false)
                                .defaultActions(byDefault(targets))
                                .tags(args.tags().named(name)))
                        .build(),
                child);
    }

    private void redirect() {
        String name = names.child("redirect");
        new Listener(
                name,
                ListenerArgs.builder()
                        .loadBalancerArn(loadBalancer.arn())
                        .port(HTTP_PORT)
                        .protocol("HTTP")
                        .defaultActions(ListenerDefaultActionArgs.builder()
                                .type("redirect")
                                .redirect(ListenerDefaultActionRedirectArgs.builder()
                                        .protocol("HTTPS")
                                        .port(Integer.toString(HTTPS_PORT))
                                        .statusCode("HTTP_301")
                                        .build())
                                .build())
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    private ListenerDefaultActionArgs byDefault(Map<String, TargetGroup> targets) {
        return plan.defaultRoute()
                .map(route -> ListenerDefaultActionArgs.builder()
                        .type("forward")
                        .targetGroupArn(
                                Objects.requireNonNull(targets.get(route)).arn())
                        .build())
                .orElseGet(() -> ListenerDefaultActionArgs.builder()
                        .type("fixed-response")
                        .fixedResponse(ListenerDefaultActionFixedResponseArgs.builder()
                                .contentType("text/plain")
                                .messageBody("Not found")
                                .statusCode("404")
                                .build())
                        .build());
    }
}
