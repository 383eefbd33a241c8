package io.ashlar.sandbox.trouble;

import java.time.Duration;

/** What goes wrong. */
public sealed interface Effect {
    /**
     * The cloud fails, and nothing has happened.
     *
     * @param code the cloud's error code
     * @param message the cloud's words
     */
    record Fail(String code, String message) implements Effect {
        /** The error that every AWS service may answer with. */
        public static final Fail INTERNALLY = new Fail(
                "InternalFailure",
                "The request processing has failed because of an unknown error, exception, or failure.");
    }

    /**
     * The cloud has had too many requests. A provider asks again, the AWS one 25 times, so that fewer refusals than that go
     * unnoticed.
     *
     * @param refusals how often the cloud refuses one call
     * @see <a href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs#max_retries-1">max_retries</a>
     */
    record Throttle(int refusals) implements Effect {
        /** How often the AWS provider tries, unless it is told otherwise. */
        static final int ATTEMPTS = 25;
    }

    /**
     * It happens, and the answer is lost on the way. What was created exists and no state knows it: the next run creates it
     * again, or is refused because the name is taken.
     *
     * @see <a href="https://github.com/pulumi/pulumi/issues/15667">an RDS cluster that is in no state</a>
     */
    record LoseAnswer() implements Effect {}

    /**
     * It is created, and not ready within the provider's patience. The engine keeps it and updates it in the next run.
     *
     * @see <a href="https://github.com/pulumi/pulumi-aws/issues/2177">timeout while waiting for state to become</a>
     */
    record StopHalfway() implements Effect {}

    /** It takes a while. */
    record Slow(Duration delay) implements Effect {}

    /** No more than this many of the type may exist in the account and region. */
    record OutOfQuota(int limit) implements Effect {}

    /** Nothing answers. */
    record Unavailable() implements Effect {}
}
