package io.ashlar.kubernetes.gcp;

import com.pulumi.gcp.projects.IAMMember;
import com.pulumi.gcp.serviceaccount.Account;
import com.pulumi.gcp.serviceaccount.AccountArgs;
import io.ashlar.core.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who the nodes of a cluster are: an account of their own with the least that a node needs. The project's default account, which
 * may do almost everything, is never used.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/service-accounts#default-gke-service-agent">Least privilege</a>
 */
final class GkeNodeAccount {
    private static final Map<String, String> ROLES =
            Map.of("join", "roles/container.defaultNodeServiceAccount", "pull", "roles/artifactregistry.reader");

    /** https://cloud.google.com/iam/docs/service-accounts-create. */
    private static final int LONGEST_ACCOUNT_ID = 30;

    private final Making making;

    GkeNodeAccount(Making making) {
        this.making = making;
    }

    /**
     * What was made.
     *
     * @param account the account
     * @param rights what it may do
     */
    record Made(Account account, List<IAMMember> rights) {}

    Made provision() {
        String name = making.names().child("node-account");
        Account account = new Account(
                name,
                AccountArgs.builder()
                        .project(making.scope().project())
                        .accountId(Names.within(LONGEST_ACCOUNT_ID, name))
                        .displayName("Nodes of " + making.plan().clusterName())
                        .build(),
                making.child());
        List<IAMMember> rights = new TreeMap<>(ROLES)
                .entrySet().stream()
                        .map(role -> making.assign(
                                making.names().child("node-account", role.getKey()), role.getValue(), account.member()))
                        .toList();
        return new Made(account, rights);
    }
}
