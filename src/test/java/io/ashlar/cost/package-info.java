@NullMarked
package io.ashlar.cost;

import org.jspecify.annotations.NullMarked;
