/** Tests of the mends, and their use in every test. */
@NullMarked
package io.ashlar.sdk;

import org.jspecify.annotations.NullMarked;
