/**
 * A stack's objects as folders that kustomize builds, one file for each object. {@link io.ashlar.render.manifests.ManifestFiles}
 * is the door. Charts stand in a folder of their own, as Argo CD's Applications or as kustomize's chart entries, because neither
 * can be applied without that tool. A file that holds a gap is written but not listed, so that nothing applies it by accident.
 */
@NullMarked
package io.ashlar.render.manifests;

import org.jspecify.annotations.NullMarked;
