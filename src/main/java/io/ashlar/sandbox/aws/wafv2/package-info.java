/** Models of AWS WAF types. */
@NullMarked
package io.ashlar.sandbox.aws.wafv2;

import org.jspecify.annotations.NullMarked;
