/**
 * PostgreSQL on Google Cloud: a Cloud SQL instance with a private address by private services access, the environment's key,
 * logins by IAM and by one password that is kept in Secret Manager together with the certificate that clients show. A standby
 * in another zone and two protections against deletion come with production.
 */
@NullMarked
package io.ashlar.postgres.gcp;

import org.jspecify.annotations.NullMarked;
