package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.schema.TypeToken;
import java.util.Locale;

/**
 * What providers say when something went wrong that is not the input's fault.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html">errors common to AWS services</a>
 * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/5171">Throttling: Rate exceeded</a>
 * @see <a href="https://github.com/pulumi/pulumi/issues/15667">connection reset by peer</a>
 * @see <a href="https://github.com/pulumi/pulumi-aws/issues/2177">timeout while waiting for state</a>
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">statuses of the Kubernetes API</a>
 */
final class Words {
    private Words() {}

    static Refusal failure(Effect.Fail fail, Request request) {
        return Refusal.of(Refusal.Kind.UNREACHABLE, fail.code(), fail.message()).whenDoing(request.doing());
    }

    static Refusal throttled(Request request) {
        if (isKubernetes(request)) {
            return Refusal.of(
                            Refusal.Kind.UNREACHABLE,
                            "TooManyRequests",
                            "the server has received too many requests and has asked us to try again later")
                    .whenDoing(request.doing());
        }
        boolean ec2 = TypeToken.of(request.address().type()).service().equals("ec2");
        // The SDK for Go words the attempts, the service the rest.
        String attempts = request.doing() + ": exceeded maximum number of attempts, " + Effect.Throttle.ATTEMPTS
                + ", https response error StatusCode: " + (ec2 ? 503 : 400);
        return Refusal.of(
                        Refusal.Kind.UNREACHABLE,
                        ec2 ? "RequestLimitExceeded" : "Throttling",
                        ec2 ? "Request limit exceeded." : "Rate exceeded")
                .whenDoing(attempts);
    }

    static Refusal unavailable(Request request) {
        return Refusal.of(
                        Refusal.Kind.UNREACHABLE,
                        "ServiceUnavailable",
                        "The request has failed due to a temporary failure of the server.")
                .whenDoing(request.doing());
    }

    static Refusal outOfQuota(int limit, Request request) {
        return Refusal.quota(
                        "ServiceQuotaExceededException",
                        "You have reached the limit of " + limit + " for "
                                + request.address().type() + " in this account")
                .whenDoing(request.doing());
    }

    static Refusal lost(Request request) {
        return Refusal.of(
                        Refusal.Kind.UNREACHABLE,
                        "",
                        "request send failed, Post \"" + endpoint(request)
                                + "\": read tcp: read: connection reset by peer")
                .whenDoing(request.doing());
    }

    static String notReady(Request request, String id) {
        String subject = request.doing().replaceFirst("^creating ", "");
        return "waiting for " + subject + " (" + id + ") create: timeout while waiting for state to become 'available'"
                + " (last state: 'creating')";
    }

    private static boolean isKubernetes(Request request) {
        return request.provider().scope().packageName().equals("kubernetes");
    }

    private static String endpoint(Request request) {
        if (isKubernetes(request)) {
            return request.provider().scope().account();
        }
        String service = TypeToken.of(request.address().type()).service().toLowerCase(Locale.ROOT);
        return "https://" + service + "." + request.provider().scope().region() + ".amazonaws.com/";
    }
}
