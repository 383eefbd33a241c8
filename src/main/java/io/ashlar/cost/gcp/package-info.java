/**
 * What Google Cloud charges for, type by type. Machines are listed whole, as the price of a predefined type, not by processor and
 * gigabyte. What is free and why stands in a data file. Articles are named {@code <service>/<what>} as in the price book.
 */
@NullMarked
package io.ashlar.cost.gcp;

import org.jspecify.annotations.NullMarked;
