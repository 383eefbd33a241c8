/**
 * Cloud Storage: buckets, and who is let into them. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.gcp.storage;

import org.jspecify.annotations.NullMarked;
