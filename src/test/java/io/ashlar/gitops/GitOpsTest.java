package io.ashlar.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.Profile;
import io.ashlar.gitops.plan.Application;
import io.ashlar.gitops.plan.GitOpsPlanner;
import io.ashlar.gitops.plan.Project;
import io.ashlar.gitops.plan.SingleSignOn;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class GitOpsTest {
    private static final String REPOSITORY = "https://github.com/company/k8s-manifests";
    private static final SingleSignOn SIGN_ON =
            new SingleSignOn("https://login.acme.example", "argocd", "argocd-oidc", "clientSecret", "platform-admins");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static GitOpsArgs.Builder args(KubernetesClusterRef cluster, Profile profile) {
        return GitOpsArgs.builder(cluster, "argocd.acme.example")
                .profile(profile)
                .owner("platform")
                .signOn(SIGN_ON)
                .project(new Project("users", List.of(REPOSITORY), List.of("production"), List.of("users-developers")))
                .application(new Application(
                        "user-service-prod", "users", REPOSITORY, "main", "production/user-service", "production"));
    }

    @Test
    void the_application_is_as_its_row_says() {
        cloud.run(context ->
                new GitOps("git", args(Clusters.empty(), Profile.PRODUCTION).build(), null));

        Properties application =
                cloud.named("git-application-user-service-prod").inputs();
        assertThat(application.text("metadata.name")).hasValue("user-service-prod");
        assertThat(application.text("metadata.namespace")).hasValue("argocd");
        assertThat(application.object("spec.source").asMap())
                .isEqualTo(Map.of("repoURL", REPOSITORY, "targetRevision", "main", "path", "production/user-service"));
        assertThat(application.object("spec.destination").asMap())
                .isEqualTo(Map.of("server", "https://kubernetes.default.svc", "namespace", "production"));
        assertThat(application.object("spec.syncPolicy.automated").asMap())
                .isEqualTo(Map.of("prune", true, "selfHeal", true));
        assertThat(application.texts("spec.syncPolicy.syncOptions")).containsExactly("CreateNamespace=true");
        assertThat(application.number("spec.revisionHistoryLimit")).hasValue(10);
        assertThat(application
                        .object("spec.syncPolicy.managedNamespaceMetadata.labels")
                        .asMap())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @Test
    void a_project_allows_what_it_names_and_nothing_else() {
        cloud.run(context ->
                new GitOps("git", args(Clusters.empty(), Profile.PRODUCTION).build(), null));

        Properties project = cloud.named("git-project-users").inputs();
        assertThat(project.texts("spec.sourceRepos")).containsExactly(REPOSITORY);
        assertThat(project.objects("spec.destinations"))
                .singleElement()
                .satisfies(one -> assertThat(one.text("namespace")).hasValue("production"));
        assertThat(project.objects("spec.clusterResourceWhitelist"))
                .extracting(one -> one.text("kind").orElse(""))
                .containsExactly("Namespace");
        assertThat(project.objects("spec.namespaceResourceBlacklist"))
                .extracting(one -> one.text("kind").orElse(""))
                .containsExactly("LimitRange", "ResourceQuota", "Role", "RoleBinding");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void argo_cd_survives_a_node_everywhere_but_in_development(Profile profile) {
        cloud.run(context -> new GitOps("git", args(Clusters.empty(), profile).build(), null));

        Properties values = cloud.named("git-argo-cd").inputs().object("values");
        boolean several = profile != Profile.DEVELOPMENT;
        assertThat(values.number("server.replicas")).hasValue(several ? 2 : 1);
        assertThat(values.number("repoServer.replicas")).hasValue(several ? 2 : 1);
        assertThat(values.isTrue("redis-ha.enabled")).isEqualTo(several);
        assertThat(values.isTrue("crds.keep")).isTrue();
        assertThat(values.isTrue("global.networkPolicy.create")).isTrue();
        Map<String, Object> settings = values.object("configs.cm").asMap();
        assertThat(settings)
                .containsEntry("admin.enabled", false)
                .containsEntry("exec.enabled", false)
                .containsEntry("users.anonymous.enabled", false);
        assertThat(String.valueOf(settings.get("oidc.config")))
                .contains("issuer: https://login.acme.example", "clientSecret: $argocd-oidc:clientSecret");
        assertThat(values.object("configs.rbac").asMap())
                .containsEntry("policy.default", "")
                .containsEntry("policy.csv", "g, platform-admins, role:admin\n");
    }

    @Test
    void rollouts_may_change_the_traffic_of_what_this_library_installs_and_no_other() {
        cloud.run(context ->
                new GitOps("git", args(Clusters.empty(), Profile.PRODUCTION).build(), null));

        Map<String, Object> providers = cloud.named("git-argo-rollouts")
                .inputs()
                .object("values.providerRBAC.providers")
                .asMap();
        assertThat(providers).hasSize(10);
        assertThat(providers.entrySet().stream()
                        .filter(provider -> provider.getValue().equals(true))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("istio", "gatewayAPI");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void no_object_lacks_an_owner_and_no_chart_a_network_policy(Profile profile) {
        assertThat(SoundObjects.findings(GitOpsPlanner.plan(
                        "git",
                        args(Mockito.mock(KubernetesClusterRef.class), profile)
                                .build()
                                .spec())))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> GitOpsArgs.builder(Mockito.mock(KubernetesClusterRef.class), "argocd")
                        .owner("platform")
                        .project(new Project("users", List.of("*"), List.of("production"), List.of()))
                        .application(new Application("web", "shop", REPOSITORY, "main", ".", "production"))
                        .application(new Application("user", "users", REPOSITORY, "main", ".", "staging"))
                        .build()
                        .checked("git"))
                .hasMessage(
                        """
                        GIT-001 GitOps 'git': host is "argocd", but a host is a name in lower case such as argocd.example.com. \
                        Write the whole name, without scheme.
                        GIT-003 GitOps 'git': signOn is not given, but in production nobody shares a password. Give the OpenID \
                        provider that people sign in to.
                        GIT-005 GitOps 'git': projects.users is [*] to [production], but a project names the repositories and \
                        the namespaces, and no wildcard. List them.
                        GIT-007 GitOps 'git': applications.web.project is shop, but there is no such project; here are \
                        [users]. Name one of them, or add it.
                        GIT-008 GitOps 'git': applications.user is https://github.com/company/k8s-manifests to staging, but its \
                        project allows [*] to [production]. Allow it in the project, or put it elsewhere.""");
    }
}
