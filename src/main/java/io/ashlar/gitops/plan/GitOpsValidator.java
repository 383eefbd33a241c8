package io.ashlar.gitops.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says everything that is wrong with a way from Git, before anything is registered. */
public final class GitOpsValidator {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private GitOpsValidator() {}

    /** Its problems. */
    public static Problems check(String name, GitOpsSpec spec) {
        Problems problems = Problems.of("GitOps", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        problems.require(
                HOST.matcher(spec.host()).matches(),
                "GIT-001",
                "host",
                "\"" + spec.host() + "\"",
                "a host is a name in lower case such as argocd.example.com",
                "Write the whole name, without scheme.");
        spec.signOn()
                .ifPresent(provider -> problems.require(
                        provider.issuer().startsWith("https://"),
                        "GIT-002",
                        "signOn.issuer",
                        "\"" + provider.issuer() + "\"",
                        "an OpenID provider is reached by HTTPS",
                        "Give the issuer as its discovery document has it."));
        problems.require(
                spec.signOn().isPresent() || !spec.profile().keepsData(),
                "GIT-003",
                "signOn",
                "not given",
                "in production nobody shares a password",
                "Give the OpenID provider that people sign in to.");
        spec.projects().forEach(project -> project(project, problems));
        Map<String, Project> projects = spec.projects().stream()
                .collect(Collectors.toMap(Project::name, project -> project, (one, two) -> one));
        spec.applications().forEach(application -> application(application, projects, problems));
        return problems;
    }

    private static void project(Project project, Problems problems) {
        String field = "projects." + project.name();
        problems.require(
                LABEL.matcher(project.name()).matches() && !project.name().equals("default"),
                "GIT-004",
                field,
                "\"" + project.name() + "\"",
                "a project is named in lower-case letters, digits and dashes, and default is the one that allows all",
                "Name it after the team.");
        problems.require(
                !project.repositories().isEmpty()
                        && !project.namespaces().isEmpty()
                        && project.repositories().stream().noneMatch(one -> one.contains("*"))
                        && project.namespaces().stream().noneMatch(one -> one.contains("*")),
                "GIT-005",
                field,
                project.repositories() + " to " + project.namespaces(),
                "a project names the repositories and the namespaces, and no wildcard",
                "List them.");
    }

    private static void application(Application application, Map<String, Project> projects, Problems problems) {
        String field = "applications." + application.name();
        problems.require(
                LABEL.matcher(application.name()).matches(),
                "GIT-006",
                field,
                "\"" + application.name() + "\"",
                "an application is named in lower-case letters, digits and dashes",
                "Rename it.");
        Project project = projects.get(application.project());
        if (project == null) {
            problems.add(
                    "GIT-007",
                    field + ".project",
                    application.project(),
                    "there is no such project; here are "
                            + projects.keySet().stream().sorted().toList(),
                    "Name one of them, or add it.");
            return;
        }
        problems.require(
                project.repositories().contains(application.repository())
                        && project.namespaces().contains(application.namespace()),
                "GIT-008",
                field,
                application.repository() + " to " + application.namespace(),
                "its project allows " + project.repositories() + " to " + project.namespaces(),
                "Allow it in the project, or put it elsewhere.");
    }
}
