package io.ashlar.gitops;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.gitops.plan.Application;
import io.ashlar.gitops.plan.GitOpsSpec;
import io.ashlar.gitops.plan.GitOpsSpec.Monitors;
import io.ashlar.gitops.plan.GitOpsValidator;
import io.ashlar.gitops.plan.Project;
import io.ashlar.gitops.plan.SingleSignOn;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What {@link GitOps} is to be. */
public final class GitOpsArgs extends ResourceArgs {
    @Import(name = "profile", required = true)
    private final String profileKey;

    @Import(name = "owner", required = true)
    private final String owner;

    @Import(name = "host", required = true)
    private final String host;

    @Import(name = "projects", required = true)
    private final List<String> projects;

    @Import(name = "applications", required = true)
    private final List<String> applications;

    private final GitOpsSpec spec;
    private final KubernetesClusterRef cluster;
    private final List<Resource> first;
    private final UnaryOperator<InstallStep> customize;

    private GitOpsArgs(Builder builder) {
        this.spec = builder.spec();
        this.profileKey = spec.profile().key();
        this.owner = spec.ownership().owner();
        this.host = spec.host();
        this.projects = spec.projects().stream().map(Project::name).toList();
        this.applications = spec.applications().stream().map(Application::name).toList();
        this.cluster = builder.cluster;
        this.first = List.copyOf(builder.first);
        this.customize = builder.customize;
    }

    /**
     * Begins the description.
     *
     * @param host under which people reach it, such as {@code argocd.example.com}
     */
    public static Builder builder(KubernetesClusterRef cluster, String host) {
        return new Builder(cluster, host);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public GitOpsArgs checked(String name) {
        GitOpsValidator.check(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public GitOpsSpec spec() {
        return spec;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    List<Resource> first() {
        return first;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return plan.stream().map(customize).toList();
    }

    /** Collects the description; nothing is checked before the component is made. */
    public static final class Builder {
        private final KubernetesClusterRef cluster;
        private final String host;
        private final List<Project> projects = new ArrayList<>();
        private final List<Application> applications = new ArrayList<>();
        private final List<Resource> first = new ArrayList<>();
        private Profile profile = Profile.PRODUCTION;
        private Monitors monitors = Monitors.LEFT_OUT;
        private String owner = "";
        private Optional<String> environment = Optional.empty();
        private Optional<SingleSignOn> signOn = Optional.empty();
        private UnaryOperator<InstallStep> customize = UnaryOperator.identity();

        private Builder(KubernetesClusterRef cluster, String host) {
            this.cluster = cluster;
            this.host = host;
        }

        /**
         * What the environment is built to withstand. Default: production. Development has one of everything; the others have two
         * servers and three Redis nodes, about 1 processor and 2 GiB more.
         */
        public Builder profile(Profile profile) {
            this.profile = profile;
            return this;
        }

        /** The team that runs the platform. Required. */
        public Builder owner(String owner) {
            this.owner = owner;
            return this;
        }

        /** The label {@code environment}. Default: the profile's name. */
        public Builder environment(String name) {
            this.environment = Optional.of(name);
            return this;
        }

        /** Who says who people are; it closes the built-in administrator. Required in production. */
        public Builder signOn(SingleSignOn provider) {
            this.signOn = Optional.of(provider);
            return this;
        }

        /** What a team may deploy, and where. Default: nobody may deploy anything. */
        public Builder project(Project project) {
            projects.add(project);
            return this;
        }

        /** What runs as Git has it. */
        public Builder application(Application application) {
            applications.add(application);
            return this;
        }

        /** Whether monitors are made. Default: they are not; Prometheus' operator must be in the cluster first. */
        public Builder monitors(Monitors monitors) {
            this.monitors = monitors;
            return this;
        }

        /** Something that must be there first, such as the way into the cluster. */
        public Builder after(Resource resource) {
            first.add(resource);
            return this;
        }

        /** Sees every object and chart last. Default: changes nothing. */
        public Builder customize(UnaryOperator<InstallStep> customize) {
            this.customize = customize;
            return this;
        }

        private GitOpsSpec spec() {
            return new GitOpsSpec(
                    profile,
                    new Ownership(owner, environment.orElse(profile.key())),
                    host,
                    signOn,
                    projects,
                    applications,
                    monitors);
        }

        /** The description, unchecked. */
        public GitOpsArgs build() {
            return new GitOpsArgs(this);
        }
    }
}
