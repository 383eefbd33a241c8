package io.ashlar.identity.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.dns.DnsManagedZoneIamMember;
import com.pulumi.gcp.dns.DnsManagedZoneIamMemberArgs;
import com.pulumi.gcp.projects.IAMMemberArgs;
import com.pulumi.gcp.secretmanager.SecretIamMember;
import com.pulumi.gcp.secretmanager.SecretIamMemberArgs;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import com.pulumi.gcp.serviceaccount.IAMMember;
import com.pulumi.gcp.storage.BucketIAMMember;
import com.pulumi.gcp.storage.BucketIAMMemberArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityCheck;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes service accounts of IAM, as which those of Kubernetes may act. They carry no tags: Google Cloud has none for them.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity">Workload Identity Federation for GKE</a>
 */
public final class GcpServiceAccountIdentityDriver implements ServiceAccountIdentityDriver {
    private static final String ANNOTATION = "iam.gke.io/gcp-service-account";

    /** https://cloud.google.com/iam/docs/service-accounts-create: an account's id has 6 to 30 characters. */
    private static final int LONGEST_ACCOUNT_ID = 30;

    private final GcpScope scope;

    /** A driver that puts identities into this project. */
    public GcpServiceAccountIdentityDriver(GcpScope scope) {
        this.scope = scope;
    }

    @Override
    public void check(ServiceAccountIdentity identity, KubernetesClusterRef cluster, Problems problems) {
        ServiceAccountIdentityCheck.run(identity, "Google Cloud", Right.GcpRole.class::isInstance, problems);
    }

    @Override
    public PodIdentity provision(
            ServiceAccountIdentity identity, KubernetesClusterRef cluster, Tags tags, Resource parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Account account = new Account(
                identity.name() + "-identity",
                AccountArgs.builder()
                        .project(scope.project())
                        .accountId(Names.within(LONGEST_ACCOUNT_ID, identity.name() + "-identity"))
                        .displayName(identity.name())
                        .description("Pods of " + identity.namespace() + "/" + identity.serviceAccount())
                        .build(),
                child);
        List<Resource> parts = new ArrayList<>();
        identity.rights().forEach((key, right) -> grants(identity.name() + "-" + key, right, account, child)
                .forEach(parts::add));
        parts.add(binding(identity, cluster, account, child));
        Output<String> email = Outputs.onceThereAre(parts, account.email());
        return new PodIdentity(email, email.applyValue(known -> Map.of(ANNOTATION, known)), Map.of(), parts);
    }

    /** The pool of identities is there only when the project's first cluster is, so this waits for the cluster. */
    private IAMMember binding(
            ServiceAccountIdentity identity,
            KubernetesClusterRef cluster,
            Account account,
            CustomResourceOptions child) {
        return new IAMMember(
                identity.name(),
                com.pulumi.gcp.serviceaccount.IAMMemberArgs.builder()
                        .serviceAccountId(account.name())
                        .role("roles/iam.workloadIdentityUser")
                        .member(cluster.clusterName().applyValue(there -> "serviceAccount:%s.svc.id.goog[%s/%s]"
                                .formatted(scope.project(), identity.namespace(), identity.serviceAccount())))
                        .build(),
                child);
    }

    private Stream<Resource> grants(String name, Right right, Account account, CustomResourceOptions child) {
        if (right instanceof Right.Objects objects) {
            return Stream.of(new BucketIAMMember(
                    name,
                    BucketIAMMemberArgs.builder()
                            .bucket(objects.store().bucketName())
                            .role(
                                    objects.access() == Right.Access.READ
                                            ? "roles/storage.objectViewer"
                                            : "roles/storage.objectUser")
                            .member(account.member())
                            .build(),
                    child));
        }
        if (right instanceof Right.Records records) {
            // A role on one zone does not let its holder find it: that takes the list of all.
            return Stream.of(
                    new DnsManagedZoneIamMember(
                            name,
                            DnsManagedZoneIamMemberArgs.builder()
                                    .project(scope.project())
                                    .managedZone(records.zone().zoneId())
                                    .role("roles/dns.admin")
                                    .member(account.member())
                                    .build(),
                            child),
                    inProject(name + "-list", "roles/dns.reader", account, child));
        }
        if (right instanceof Right.Secret secret) {
            return Stream.of(new SecretIamMember(
                    name,
                    SecretIamMemberArgs.builder()
                            .project(scope.project())
                            .secretId(secret.secretId())
                            .role("roles/secretmanager.secretAccessor")
                            .member(account.member())
                            .build(),
                    child));
        }
        return right instanceof Right.GcpRole own
                ? Stream.of(inProject(name, own.role(), account, child))
                : Stream.empty();
    }

    private Resource inProject(String name, String role, Account account, CustomResourceOptions child) {
        return new com.pulumi.gcp.projects.IAMMember(
                name,
                IAMMemberArgs.builder()
                        .project(scope.project())
                        .role(role)
                        .member(account.member())
                        .build(),
                child);
    }
}
