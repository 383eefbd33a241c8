/**
 * The regions of AWS and their zones: what every service's table needs to know, and nothing of any service. It stands
 * below the tables, which in turn stand below {@code AwsPackage}.
 */
@NullMarked
package io.ashlar.sandbox.aws.region;

import org.jspecify.annotations.NullMarked;
