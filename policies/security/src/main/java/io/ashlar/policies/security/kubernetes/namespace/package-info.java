/**
 * Where objects live, and what the namespaces admit. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.namespace;

import org.jspecify.annotations.NullMarked;
