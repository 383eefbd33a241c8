package io.ashlar.edge.plan;

/**
 * How an endpoint shows that it is well: it answers a request to this path by HTTPS with a code below 400 (200 on Azure).
 *
 * @param path what is asked for
 * @param intervalSeconds 10 or 30; on AWS each endpoint checked every 10 costs $1 more a month
 * @param failures bad answers in a row that take it out, 1 to 10
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html">AWS</a>
 * @see <a href="https://learn.microsoft.com/azure/traffic-manager/traffic-manager-monitoring">Azure</a>
 */
public record EndpointCheck(String path, int intervalSeconds, int failures) {

    /** Asks every 30 seconds and believes three bad answers. */
    public static EndpointCheck at(String path) {
        return new EndpointCheck(path, 30, 3);
    }
}
