package io.ashlar.encryption.plan;

import java.util.Locale;
import java.util.Optional;

/**
 * A service of Google Cloud that encrypts with a key on behalf of what it stores. It does so as its service agent, an account
 * that Google keeps in each project.
 *
 * @see <a href="https://cloud.google.com/iam/docs/service-agents">Service agents</a>
 * @see <a href="https://cloud.google.com/kms/docs/compatible-services">Services that take a key</a>
 */
public enum KeyUser {
    /** Disks of Compute Engine and of GKE's nodes. The agent comes with the API. */
    COMPUTE("", "service-%s@compute-system.iam.gserviceaccount.com"),
    /** Secrets of GKE's clusters. */
    KUBERNETES("container.googleapis.com", "service-%s@container-engine-robot.iam.gserviceaccount.com"),
    /** Backup for GKE. */
    KUBERNETES_BACKUP("gkebackup.googleapis.com", "service-%s@gcp-sa-gkebackup.iam.gserviceaccount.com"),
    /** Images of Artifact Registry. */
    REGISTRY("artifactregistry.googleapis.com", "service-%s@gcp-sa-artifactregistry.iam.gserviceaccount.com"),
    /** Cloud SQL. */
    SQL("sqladmin.googleapis.com", "service-%s@gcp-sa-cloud-sql.iam.gserviceaccount.com"),
    /** Memorystore for Redis. */
    REDIS("redis.googleapis.com", "service-%s@cloud-redis.iam.gserviceaccount.com"),
    /** Pub/Sub. */
    MESSAGING("pubsub.googleapis.com", "service-%s@gcp-sa-pubsub.iam.gserviceaccount.com"),
    /** Secret Manager. */
    SECRETS("secretmanager.googleapis.com", "service-%s@gcp-sa-secretmanager.iam.gserviceaccount.com"),
    /** Cloud Run. */
    CONTAINERS("run.googleapis.com", "service-%s@serverless-robot-prod.iam.gserviceaccount.com"),
    /** Cloud Storage, which says itself what its agent is called. */
    STORAGE("", ""),
    /** Cloud Logging, which says itself what its agent is called. */
    LOGGING("", "");

    private final String service;
    private final String agent;

    KeyUser(String service, String agent) {
        this.service = service;
        this.agent = agent;
    }

    /** Its part of names: {@code kubernetes-backup}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The API by which its agent is made, if it has to be. */
    public Optional<String> service() {
        return service.isEmpty() ? Optional.empty() : Optional.of(service);
    }

    /** The agent's address in the project of this number; empty if the service has to be asked. */
    public Optional<String> agent(String projectNumber) {
        return agent.isEmpty() ? Optional.empty() : Optional.of(agent.formatted(projectNumber));
    }
}
