/** Cloud Storage. */
@NullMarked
package io.ashlar.sandbox.gcp.storage;

import org.jspecify.annotations.NullMarked;
