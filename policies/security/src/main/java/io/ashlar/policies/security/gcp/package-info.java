/**
 * Rules for Google Cloud.
 */
@NullMarked
package io.ashlar.policies.security.gcp;

import org.jspecify.annotations.NullMarked;
