package io.ashlar.loadbalancer.plan;

/**
 * How a target shows that it can take requests.
 *
 * @param path what is asked for, such as {@code /health}
 * @param codes the answers that mean yes: {@code 200}, {@code 200,204} or {@code 200-299}
 * @param intervalSeconds 5 to 300
 * @param timeoutSeconds 2 to 120, less than the interval
 * @param healthyAfter good answers in a row that bring a target in: 2 to 10
 * @param unhealthyAfter bad answers in a row that take it out: 2 to 10
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Ranges</a>
 */
public record HealthCheck(
        String path, String codes, int intervalSeconds, int timeoutSeconds, int healthyAfter, int unhealthyAfter) {

    /** Asks every 10 seconds, waits 5 for a 200, and believes two good or three bad answers: out within 30 seconds. */
    public static HealthCheck at(String path) {
        return new HealthCheck(path, "200", 10, 5, 2, 3);
    }
}
