package io.ashlar.registry.gcp;

import com.pulumi.gcp.artifactregistry.RepositoryArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a registry.
 *
 * @param tags whether a tag may move
 * @param scanning whether images are scanned as they come
 * @param repository a hook that sees the repository's arguments last
 */
public record GcpContainerRegistryOptions(
        Tags tags, Scanning scanning, UnaryOperator<RepositoryArgs.Builder> repository) {

    /** Whether a tag may move. */
    public enum Tags {
        /** It may not; nor can a tagged image be deleted then, so that only untagged ones are cleaned up. */
        FIXED,
        /** It may, and old images are cleaned up whether they have tags or not. */
        MOVABLE
    }

    /** Whether images are scanned as they come. */
    public enum Scanning {
        /** Every image of the project is, $0.26 each (https://cloud.google.com/artifact-analysis/pricing). */
        ON_PUSH,
        /** Nothing is changed about it. */
        AS_THE_PROJECT_HAS_IT
    }

    /** Tags that never move, a scan of each image, nothing changed. */
    public static GcpContainerRegistryOptions none() {
        return new GcpContainerRegistryOptions(Tags.FIXED, Scanning.ON_PUSH, UnaryOperator.identity());
    }

    /** These options with tags that may move, so that old images with tags are cleaned up too. */
    public GcpContainerRegistryOptions movableTags() {
        return new GcpContainerRegistryOptions(Tags.MOVABLE, scanning, repository);
    }

    /** These options without turning scanning on. */
    public GcpContainerRegistryOptions withoutScanning() {
        return new GcpContainerRegistryOptions(tags, Scanning.AS_THE_PROJECT_HAS_IT, repository);
    }

    /** These options with a hook for the repository. */
    public GcpContainerRegistryOptions customizeRepository(UnaryOperator<RepositoryArgs.Builder> hook) {
        return new GcpContainerRegistryOptions(tags, scanning, hook);
    }
}
