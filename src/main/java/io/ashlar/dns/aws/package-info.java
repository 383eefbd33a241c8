/**
 * DNS and certificates on AWS: a Route 53 hosted zone with its records, and an ACM certificate with the records that
 * prove its names. A certificate's ARN is read from the wait for its issue, so that no listener is given one that ACM
 * has not issued.
 */
@NullMarked
package io.ashlar.dns.aws;

import org.jspecify.annotations.NullMarked;
