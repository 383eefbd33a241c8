/**
 * Decides how Git becomes what runs, on plain values: Argo CD's settings, projects that deny by default, and applications
 * that keep themselves as Git has them.
 */
@NullMarked
package io.ashlar.gitops.plan;

import org.jspecify.annotations.NullMarked;
