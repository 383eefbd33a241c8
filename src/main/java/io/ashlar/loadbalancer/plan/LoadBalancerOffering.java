package io.ashlar.loadbalancer.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cloud's load balancer takes of what routes can say.
 *
 * @param cloud the cloud, as messages name it
 * @param host the hosts that it takes
 * @param path the paths that it takes
 * @param healthCodes the codes of a healthy answer that it takes
 * @param order how it chooses among routes that match
 */
public record LoadBalancerOffering(String cloud, Form host, Form path, Form healthCodes, Order order) {

    /**
     * A form of text.
     *
     * @param pattern what it matches
     * @param words what that means, as the end of a sentence about it
     */
    public record Form(Pattern pattern, String words) {
        private static Form of(String pattern, String words) {
            return new Form(Pattern.compile(pattern), words);
        }

        private static Form any() {
            return of(".*", "");
        }

        Optional<String> refuses(String text) {
            return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(words);
        }
    }

    /** How a load balancer chooses among routes that match. */
    public enum Order {
        /** The first in an order that can be given. */
        GIVEN,
        /** The one that says the most of the request. */
        CLOSEST
    }

    /** Application Load Balancer; what it refuses beyond this, every cloud does. */
    public static final LoadBalancerOffering AWS =
            new LoadBalancerOffering("AWS", Form.any(), Form.any(), Form.any(), Order.GIVEN);

    /**
     * Application Gateway.
     *
     * @see <a href="https://learn.microsoft.com/azure/application-gateway/url-route-overview#pathpattern">Paths</a>
     * @see <a href="https://learn.microsoft.com/azure/application-gateway/multiple-site-overview">Hosts</a>
     */
    public static final LoadBalancerOffering AZURE = new LoadBalancerOffering(
            "Azure",
            Form.any(),
            Form.of("[^*?]*\\*?", "* stands only at the end of a path, and ? nowhere"),
            Form.any(),
            Order.CLOSEST);

    /**
     * Global external Application Load Balancer.
     *
     * @see <a href="https://cloud.google.com/load-balancing/docs/url-map-concepts#wildcards-regx-dynamic-path-matching">Wildcards</a>
     * @see <a href="https://cloud.google.com/load-balancing/docs/health-check-concepts#criteria-protocol-http">Only 200 is
     *     healthy</a>
     */
    public static final LoadBalancerOffering GOOGLE_CLOUD = new LoadBalancerOffering(
            "Google Cloud",
            Form.of(
                    "(\\*[.-])?[^*?]+",
                    "* stands only at the beginning of a host, before a dot or dash, and ? nowhere"),
            Form.of("[^*?]*(?<=/)\\*|[^*?]*", "* stands only at the end of a path, after a slash, and ? nowhere"),
            Form.of("200", "only 200 is healthy"),
            Order.CLOSEST);
}
