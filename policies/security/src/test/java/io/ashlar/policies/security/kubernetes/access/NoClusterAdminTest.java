package io.ashlar.policies.security.kubernetes.access;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoClusterAdminTest {
    private static final Rule RULE = new NoClusterAdmin();

    @Test
    void another_role_passes() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")
                .with("roleRef", Map.of("kind", "ClusterRole", "name", "view"))
                .expect(RULE, PASS);
    }

    @Test
    void clusteradmin_is_refused() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")
                .with("roleRef", Map.of("kind", "ClusterRole", "name", "cluster-admin"))
                .expect(RULE, FAIL, "roleRef.name is cluster-admin: bind a role that names what is needed");
    }

    @Test
    void also_within_one_namespace() {
        given("kubernetes:rbac.authorization.k8s.io/v1:RoleBinding")
                .with("roleRef", Map.of("kind", "ClusterRole", "name", "cluster-admin"))
                .expect(RULE, FAIL, "roleRef.name is cluster-admin: bind a role that names what is needed");
    }

    @Test
    void a_role_that_is_unknown_is_unknown() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding")
                .unknown("roleRef")
                .expect(RULE, Outcome.UNKNOWN, "roleRef.name");
    }
}
