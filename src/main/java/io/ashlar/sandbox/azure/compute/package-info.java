/** What encrypts disks. */
@NullMarked
package io.ashlar.sandbox.azure.compute;

import org.jspecify.annotations.NullMarked;
