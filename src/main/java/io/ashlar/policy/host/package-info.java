/**
 * Serves a policy pack to the Pulumi engine: the analyzer protocol in, verdicts out.
 *
 * <p>Every property is decoded once for all rules, with what is unknown and what is secret marked, and encoded back as it came
 * where a rule puts something right. Nothing that a rule does fails a call, since the engine ends the whole deployment on one.
 * What is counted or accepted goes to the engine's log. Where the process comes from, and when it ends, is {@code launch}'s affair.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/proto/pulumi/analyzer.proto">the protocol</a>
 */
@NullMarked
package io.ashlar.policy.host;

import org.jspecify.annotations.NullMarked;
