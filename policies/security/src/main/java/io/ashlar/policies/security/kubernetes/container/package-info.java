/**
 * What a container says about itself so that its node and its cluster can treat it well: what it needs, what it is made of, when it is
 * ready. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.container;

import org.jspecify.annotations.NullMarked;
