@NullMarked
package io.ashlar.cost.prices;

import org.jspecify.annotations.NullMarked;
