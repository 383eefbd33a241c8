/** Models of Amazon Inspector types. */
@NullMarked
package io.ashlar.sandbox.aws.inspector2;

import org.jspecify.annotations.NullMarked;
