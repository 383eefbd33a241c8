/** Cloud KMS. Key rings and keys cannot be deleted, only forgotten. */
@NullMarked
package io.ashlar.sandbox.gcp.kms;

import org.jspecify.annotations.NullMarked;
