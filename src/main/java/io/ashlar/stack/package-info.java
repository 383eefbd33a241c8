/** What one environment is made of, in reading order. */
@NullMarked
package io.ashlar.stack;

import org.jspecify.annotations.NullMarked;
