/** Models of Amazon Route 53 types. */
@NullMarked
package io.ashlar.sandbox.aws.route53;

import org.jspecify.annotations.NullMarked;
