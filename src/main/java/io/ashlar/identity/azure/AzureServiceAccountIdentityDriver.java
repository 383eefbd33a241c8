package io.ashlar.identity.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.managedidentity.FederatedIdentityCredential;
import com.pulumi.azurenative.managedidentity.FederatedIdentityCredentialArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.core.Outputs;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityCheck;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes managed identities, and ties service accounts to them by federation.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/workload-identity-overview">Workload identity</a>
 */
public final class AzureServiceAccountIdentityDriver implements ServiceAccountIdentityDriver {
    /** https://learn.microsoft.com/azure/aks/workload-identity-overview#service-account-annotations. */
    private static final String CLIENT_ID = "azure.workload.identity/client-id";

    /** https://learn.microsoft.com/azure/aks/workload-identity-overview#pod-labels. */
    private static final Map<String, String> POD_LABELS = Map.of("azure.workload.identity/use", "true");

    /** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations: the only one in use. */
    private static final String AUDIENCE = "api://AzureADTokenExchange";

    private final AzureScope scope;

    /** A driver that puts identities into this resource group. */
    public AzureServiceAccountIdentityDriver(AzureScope scope) {
        this.scope = scope;
    }

    @Override
    public void check(ServiceAccountIdentity identity, KubernetesClusterRef cluster, Problems problems) {
        ServiceAccountIdentityCheck.run(identity, "Azure", Right.AzureRole.class::isInstance, problems);
        problems.require(
                cluster.issuer().isPresent(),
                "SAI-011",
                "identity." + identity.name(),
                "in a cluster that names no issuer",
                "Azure trusts the issuer of the cluster's tokens",
                "Give ExistingKubernetesCluster the address of its OIDC issuer.");
    }

    @Override
    public PodIdentity provision(
            ServiceAccountIdentity identity, KubernetesClusterRef cluster, Tags tags, Resource parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        UserAssignedIdentity made = new UserAssignedIdentity(
                identity.name() + "-identity",
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .tags(tags.named(identity.name()))
                        .build(),
                child);
        List<Resource> parts = new ArrayList<>();
        identity.rights().forEach((key, right) -> assignment(right)
                .ifPresent(role -> parts.add(new RoleAssignment(
                        identity.name() + "-" + key,
                        RoleAssignmentArgs.builder()
                                .principalId(made.principalId())
                                .principalType("ServicePrincipal")
                                .roleDefinitionId(BuiltInRole.definitionId(scope, role.roleId()))
                                .scope(role.scope())
                                .build(),
                        child))));
        parts.add(credential(identity, cluster.issuer().orElseThrow(), made, child));
        Output<String> clientId = Outputs.onceThereAre(parts, made.clientId());
        return new PodIdentity(clientId, clientId.applyValue(id -> Map.of(CLIENT_ID, id)), POD_LABELS, parts);
    }

    private FederatedIdentityCredential credential(
            ServiceAccountIdentity identity,
            Output<String> issuer,
            UserAssignedIdentity made,
            CustomResourceOptions child) {
        return new FederatedIdentityCredential(
                identity.name(),
                FederatedIdentityCredentialArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .resourceName(made.name())
                        .issuer(issuer)
                        .subject("system:serviceaccount:%s:%s"
                                .formatted(identity.namespace(), identity.serviceAccount()))
                        .audiences(AUDIENCE)
                        .build(),
                child);
    }

    /** A right as the role that it is on Azure; empty for what Azure asks of nobody. */
    private static Optional<Right.AzureRole> assignment(Right right) {
        if (right instanceof Right.Objects objects) {
            BuiltInRole role = objects.access() == Right.Access.READ
                    ? BuiltInRole.STORAGE_BLOB_DATA_READER
                    : BuiltInRole.STORAGE_BLOB_DATA_CONTRIBUTOR;
            return Optional.of(role(role, objects.store().bucketId()));
        }
        if (right instanceof Right.Records records) {
            return Optional.of(
                    role(BuiltInRole.DNS_ZONE_CONTRIBUTOR, records.zone().zoneArn()));
        }
        if (right instanceof Right.Secret secret) {
            return Optional.of(role(BuiltInRole.KEY_VAULT_SECRETS_USER, secret.secretId()));
        }
        return right instanceof Right.AzureRole own ? Optional.of(own) : Optional.empty();
    }

    private static Right.AzureRole role(BuiltInRole role, Output<String> scope) {
        return new Right.AzureRole(role.id(), scope);
    }
}
