/**
 * Backups on Google Cloud: plans of Backup for GKE under the environment's key, with days in which nobody can delete a copy,
 * one in each region that copies lie in, and a bucket that Velero reaches as a service account of IAM. Cloud SQL keeps its
 * copies itself.
 */
@NullMarked
package io.ashlar.backup.gcp;

import org.jspecify.annotations.NullMarked;
