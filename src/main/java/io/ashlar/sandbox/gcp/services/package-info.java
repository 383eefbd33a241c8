/** Services of a table each: Artifact Registry, Cloud Run, DNS, Monitoring, Pub/Sub, Memorystore, Secret Manager, and who the provider is. */
@NullMarked
package io.ashlar.sandbox.gcp.services;

import org.jspecify.annotations.NullMarked;
