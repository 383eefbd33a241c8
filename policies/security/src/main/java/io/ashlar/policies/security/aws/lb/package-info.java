/**
 * The rules for load balancers: what crosses the internet in clear, which TLS a listener speaks, and what is dropped and written down. The
 * provider has each type twice, as aws:lb and as aws:alb; both are judged.
 */
@NullMarked
package io.ashlar.policies.security.aws.lb;

import org.jspecify.annotations.NullMarked;
