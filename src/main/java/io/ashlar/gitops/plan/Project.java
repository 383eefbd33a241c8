package io.ashlar.gitops.plan;

import java.util.List;

/**
 * What a team's applications may deploy, and where. Everything else is refused.
 *
 * @param name of the project and the team
 * @param repositories the only ones that it may deploy from
 * @param namespaces the only ones that it may deploy to
 * @param deployers groups that may start and stop its deployments
 */
public record Project(String name, List<String> repositories, List<String> namespaces, List<String> deployers) {

    public Project {
        repositories = List.copyOf(repositories);
        namespaces = List.copyOf(namespaces);
        deployers = List.copyOf(deployers);
    }
}
