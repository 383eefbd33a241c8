/**
 * Decides how secrets come into namespaces, on plain values: the operator, a store and an identity for each namespace, and
 * what is written where. Names of secrets in the cloud are known later.
 */
@NullMarked
package io.ashlar.secretstore.plan;

import org.jspecify.annotations.NullMarked;
