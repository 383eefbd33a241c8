/**
 * What is put into a cluster, as data: objects as the Kubernetes API takes them, and charts with their values. The plan of
 * a capability that runs in the cluster is a list of these, so that it can be tested, compared and written to files without
 * an engine. A value that only the cloud knows is a {@link io.ashlar.core.manifest.Later}. {@code io.ashlar.incluster}
 * registers them.
 */
@NullMarked
package io.ashlar.core.manifest;

import org.jspecify.annotations.NullMarked;
