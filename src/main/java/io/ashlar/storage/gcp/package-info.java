/**
 * Object stores on Google Cloud: a bucket with every setting in it, closed to the public for good, opened by IAM alone. A lock
 * on objects is the bucket's retention policy there, and takes the place of versions: what cannot be replaced has none.
 */
@NullMarked
package io.ashlar.storage.gcp;

import org.jspecify.annotations.NullMarked;
