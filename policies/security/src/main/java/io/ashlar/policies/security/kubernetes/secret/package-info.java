/**
 * Credentials that stand where anyone may read them. Rules here know a credential by the name of its setting, and never print its
 * value.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.secret;

import org.jspecify.annotations.NullMarked;
