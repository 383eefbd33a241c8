/**
 * What the API server of Kubernetes v1.33 refuses about an object by itself, in its own words.
 *
 * <p>A {@link io.ashlar.sandbox.kubernetes.validation.Field} is a place in an object, {@code FieldErrors} collects what is
 * wrong, and each other class holds the rules of one concern: probes, volumes, selectors and so on. {@code ObjectRules}
 * knows which rules belong to which kind. Everything here is pure: a value that a preview does not know yet is never
 * complained about, and what depends on other objects is in {@code ..kubernetes.admission}.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/tree/v1.33.0/pkg/apis">the rules of each API group</a>
 */
@NullMarked
package io.ashlar.sandbox.kubernetes.validation;

import org.jspecify.annotations.NullMarked;
