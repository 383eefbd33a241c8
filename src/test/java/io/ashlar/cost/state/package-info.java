@NullMarked
package io.ashlar.cost.state;

import org.jspecify.annotations.NullMarked;
