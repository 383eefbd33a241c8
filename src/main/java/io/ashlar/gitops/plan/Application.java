package io.ashlar.gitops.plan;

/**
 * A folder of a repository that runs in a namespace.
 *
 * @param name such as {@code user-service-prod}
 * @param project the project that allows it
 * @param repository address of the repository
 * @param revision branch, tag or commit
 * @param path the folder
 * @param namespace where it runs
 */
public record Application(
        String name, String project, String repository, String revision, String path, String namespace) {}
