/**
 * What every driver for Google Cloud has to be told. A capability's driver lives beside the capability, in its {@code gcp}
 * package, and is given a {@link io.ashlar.gcp.GcpScope} when it is made: the project and the region. Neither is read from the
 * environment, so that two projects fit into one program.
 */
@NullMarked
package io.ashlar.gcp;

import org.jspecify.annotations.NullMarked;
