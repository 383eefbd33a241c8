/**
 * What several drivers for AWS make alike. A capability's driver lives beside the capability, in its {@code aws} package; here is
 * only what would otherwise stand in two of them.
 */
@NullMarked
package io.ashlar.aws;

import org.jspecify.annotations.NullMarked;
