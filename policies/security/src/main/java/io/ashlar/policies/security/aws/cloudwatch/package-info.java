/**
 * The rules for CloudWatch: logs end one day, because they are paid for until they do.
 */
@NullMarked
package io.ashlar.policies.security.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
