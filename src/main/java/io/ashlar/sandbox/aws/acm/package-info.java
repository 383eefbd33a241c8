/** Models of AWS Certificate Manager types. */
@NullMarked
package io.ashlar.sandbox.aws.acm;

import org.jspecify.annotations.NullMarked;
