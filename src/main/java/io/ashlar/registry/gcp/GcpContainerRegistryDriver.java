package io.ashlar.registry.gcp;

import com.pulumi.gcp.artifactregistry.Repository;
import com.pulumi.gcp.artifactregistry.RepositoryArgs;
import com.pulumi.gcp.artifactregistry.RepositoryIamMember;
import com.pulumi.gcp.artifactregistry.RepositoryIamMemberArgs;
import com.pulumi.gcp.artifactregistry.inputs.RepositoryCleanupPolicyArgs;
import com.pulumi.gcp.artifactregistry.inputs.RepositoryCleanupPolicyConditionArgs;
import com.pulumi.gcp.artifactregistry.inputs.RepositoryCleanupPolicyMostRecentVersionsArgs;
import com.pulumi.gcp.artifactregistry.inputs.RepositoryDockerConfigArgs;
import com.pulumi.gcp.projects.Service;
import com.pulumi.gcp.projects.ServiceArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.ContainerRegistryHandles;
import io.ashlar.registry.gcp.GcpContainerRegistryOptions.Scanning;
import io.ashlar.registry.gcp.GcpContainerRegistryOptions.Tags;
import io.ashlar.registry.plan.ContainerRegistryPlan;
import io.ashlar.registry.plan.GcpRegistryPlan;
import io.ashlar.registry.plan.GcpRegistryPlan.PullPlan;
import io.ashlar.registry.plan.RegistryOffering;
import io.ashlar.registry.plan.RegistryOffering.KeyNeed;
import io.ashlar.registry.plan.RegistryOffering.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes one repository of Artifact Registry, about $0.10 per GB and month (https://cloud.google.com/artifact-registry/pricing). */
public final class GcpContainerRegistryDriver implements ContainerRegistryDriver {
    private static final RegistryOffering OFFERING = new RegistryOffering(
            "Google Cloud",
            new Words(
                    Pattern.compile("[a-z][a-z0-9-]{0,61}[a-z0-9]"),
                    "a repository's name is 2 to 63 lower-case letters, digits and dashes, begins with a letter and"
                            + " does not end with a dash",
                    "Give another namespace."),
            new Words(
                    Pattern.compile("[a-z0-9-]+@[a-z0-9.:-]+\\.gserviceaccount\\.com"),
                    "an account is named by its address",
                    "Give the address of a service account, such as nodes@shop.iam.gserviceaccount.com."),
            KeyNeed.ALWAYS);

    private final GcpScope scope;
    private final GcpContainerRegistryOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpContainerRegistryDriver(GcpScope scope) {
        this(scope, GcpContainerRegistryOptions.none());
    }

    /** A driver with options. */
    public GcpContainerRegistryDriver(GcpScope scope, GcpContainerRegistryOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public RegistryOffering offering() {
        return OFFERING;
    }

    @Override
    public ContainerRegistryHandles provision(
            ContainerRegistryPlan plan, ContainerRegistryArgs args, ContainerRegistry parent) {
        GcpRegistryPlan own = GcpRegistryPlan.of(parent.pulumiResourceName(), args.spec(), plan);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Repository repository = repository(plan, own, args, parent);
        own.pulls().forEach(pull -> pull(pull, repository, child));
        if (options.scanning() == Scanning.ON_PUSH) {
            scanning(own, child);
        }
        Map<String, String> urls = new TreeMap<>();
        plan.repositories()
                .forEach(image -> urls.put(
                        image.key(),
                        "%s-docker.pkg.dev/%s/%s".formatted(scope.region(), scope.project(), image.fullName())));
        return new GcpContainerRegistryHandles(repository, urls);
    }

    private Repository repository(
            ContainerRegistryPlan plan, GcpRegistryPlan own, ContainerRegistryArgs args, ContainerRegistry parent) {
        RepositoryArgs.Builder builder = RepositoryArgs.builder()
                .project(scope.project())
                .location(scope.region())
                .repositoryId(own.repositoryId())
                .format("DOCKER")
                .kmsKeyName(args.encryptionKeyId())
                .dockerConfig(RepositoryDockerConfigArgs.builder()
                        .immutableTags(options.tags() == Tags.FIXED)
                        .build())
                .cleanupPolicies(cleanUp(plan, own))
                .cleanupPolicyDryRun(false)
                .labels(Labels.of(args.tags()));
        return new Repository(
                own.repositoryName(),
                options.repository().apply(builder).build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
    }

    /** What is kept wins over what is deleted: https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy. */
    private static List<RepositoryCleanupPolicyArgs> cleanUp(ContainerRegistryPlan plan, GcpRegistryPlan own) {
        return List.of(
                RepositoryCleanupPolicyArgs.builder()
                        .id("untagged")
                        .action("DELETE")
                        .condition(RepositoryCleanupPolicyConditionArgs.builder()
                                .tagState("UNTAGGED")
                                .olderThan(own.deleteUntaggedAfter())
                                .build())
                        .build(),
                RepositoryCleanupPolicyArgs.builder()
                        .id("tagged")
                        .action("DELETE")
                        .condition(RepositoryCleanupPolicyConditionArgs.builder()
                                .tagState("TAGGED")
                                .build())
                        .build(),
                RepositoryCleanupPolicyArgs.builder()
                        .id("newest")
                        .action("KEEP")
                        .mostRecentVersions(RepositoryCleanupPolicyMostRecentVersionsArgs.builder()
                                .keepCount(plan.keepImages())
                                .build())
                        .build());
    }

    private void pull(PullPlan pull, Repository repository, CustomResourceOptions child) {
        new RepositoryIamMember(
                pull.name(),
                RepositoryIamMemberArgs.builder()
                        .project(scope.project())
                        .location(scope.region())
                        .repository(repository.name())
                        .role("roles/artifactregistry.reader")
                        .member("serviceAccount:" + pull.account())
                        .build(),
                child);
    }

    /** It holds for the project, and stays when the registry goes: others may count on it. */
    private void scanning(GcpRegistryPlan own, CustomResourceOptions child) {
        new Service(
                own.scanningName(),
                ServiceArgs.builder()
                        .project(scope.project())
                        .service("containerscanning.googleapis.com")
                        .disableOnDestroy(false)
                        .build(),
                child);
    }
}
