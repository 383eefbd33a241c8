/**
 * Image repositories on Google Cloud: one repository of Artifact Registry in the region, under the environment's key, with tags
 * that never move, a scan of each image as it comes, and rules that clean up. Repositories of the portable kind are images in
 * it.
 */
@NullMarked
package io.ashlar.registry.gcp;

import org.jspecify.annotations.NullMarked;
