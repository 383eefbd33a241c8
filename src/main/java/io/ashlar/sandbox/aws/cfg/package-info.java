/** Models of AWS Config types. */
@NullMarked
package io.ashlar.sandbox.aws.cfg;

import org.jspecify.annotations.NullMarked;
