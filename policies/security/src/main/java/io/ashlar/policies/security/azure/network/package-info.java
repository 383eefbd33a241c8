/**
 * Network security groups: their rules inline and as resources of their own.
 */
@NullMarked
package io.ashlar.policies.security.azure.network;

import org.jspecify.annotations.NullMarked;
