/**
 * Prometheus' and Alertmanager's own programs, for tests that let them judge what is written for them. They come from
 * Debian's packages by {@code toolchain/prometheus/install}; where they are not, such tests are skipped and say how to get
 * them, and {@code .ci/run} installs them first.
 */
@NullMarked
package io.ashlar.observability.tools;

import org.jspecify.annotations.NullMarked;
