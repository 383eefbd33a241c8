/**
 * Storage accounts and their containers. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.azure.storage;

import org.jspecify.annotations.NullMarked;
