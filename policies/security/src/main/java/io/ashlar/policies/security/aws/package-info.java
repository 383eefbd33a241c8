/**
 * The rules for AWS, one package per service. AwsRules lists them in the order of the table in the README.
 */
@NullMarked
package io.ashlar.policies.security.aws;

import org.jspecify.annotations.NullMarked;
