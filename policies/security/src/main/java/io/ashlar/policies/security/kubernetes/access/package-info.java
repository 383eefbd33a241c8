/**
 * Who may ask the API of Kubernetes for what: the accounts that pods use, and the roles that accounts are bound to. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.access;

import org.jspecify.annotations.NullMarked;
