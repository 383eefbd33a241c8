/** The names of metrics in PromQL, and which of them are known to exist. */
@NullMarked
package io.ashlar.observability.promql;

import org.jspecify.annotations.NullMarked;
