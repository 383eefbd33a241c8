/**
 * Secrets on Google Cloud: Secret Manager, kept in the driver's region and encrypted there with the environment's key, which
 * Secret Manager's own account must be allowed to use. Reminders that a value is due to be replaced are an option of the
 * driver: they go to a topic, under the same key.
 *
 * @see <a href="https://cloud.google.com/secret-manager/docs/cmek">Keys of the customer</a>
 */
@NullMarked
package io.ashlar.secrets.gcp;

import org.jspecify.annotations.NullMarked;
