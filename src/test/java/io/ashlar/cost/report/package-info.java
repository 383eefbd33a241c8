@NullMarked
package io.ashlar.cost.report;

import org.jspecify.annotations.NullMarked;
