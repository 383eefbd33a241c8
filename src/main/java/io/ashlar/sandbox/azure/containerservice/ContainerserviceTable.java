package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.kubernetes.ClusterDirectory;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code azure-native:containerservice:}. */
public final class ContainerserviceTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(ManagedClusters.cluster(), AgentPools.pool());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(
                new FunctionModel(
                        "azure-native:containerservice:listManagedClusterUserCredentials",
                        "https://learn.microsoft.com/rest/api/aks/managed-clusters/list-cluster-user-credentials",
                        Credentials::user),
                new FunctionModel(
                        "azure-native:containerservice:listManagedClusterAdminCredentials",
                        "https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad",
                        Credentials::admin));
    }

    /** The clusters that a kubeconfig may lead to. */
    public static ClusterDirectory clusters() {
        return (server, cloud) -> Credentials.at(server, cloud).map(Credentials::authority);
    }
}
