package io.ashlar.secretstore.aws;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.ClusterSecrets;
import io.ashlar.secretstore.ClusterSecretsArgs;
import io.ashlar.secretstore.NamespaceReader;
import io.ashlar.secretstore.NamespaceReaderDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A role for each namespace, which the operator's own role may take on.
 *
 * @see <a href="https://external-secrets.io/latest/provider/aws-access/">How the operator comes by rights</a>
 */
public final class AwsNamespaceReaders implements NamespaceReaderDriver {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"%s"},\
            "Action":["sts:AssumeRole","sts:TagSession"]}]}""";

    @Override
    public NamespaceReader provision(
            String name,
            String namespace,
            Map<String, SecretRef> secrets,
            Output<String> operatorId,
            ClusterSecretsArgs args,
            ClusterSecrets parent) {
        Names names = Names.of(name);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Role role = new Role(
                names.child("role"),
                RoleArgs.builder()
                        .assumeRolePolicy(operatorId.applyValue(TRUST::formatted))
                        .description("Reads the secrets of the namespace " + namespace)
                        .tags(args.tags().named(names.child("role")))
                        .build(),
                child);
        RolePolicy rights = new RolePolicy(
                names.child("rights"),
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(rights(new TreeMap<>(secrets)))
                        .build(),
                child);
        return new NamespaceReader(Output.of(Map.of()), rights.id().apply(any -> role.arn()), List.of(role, rights));
    }

    private static Output<String> rights(Map<String, SecretRef> secrets) {
        List<Output<String>> readable =
                secrets.values().stream().map(SecretRef::scopeId).toList();
        List<Output<String>> keys = secrets.values().stream()
                .flatMap(secret -> secret.decryptionKeyId().stream())
                .toList();
        return Output.tuple(Outputs.listOf(readable), Outputs.listOf(keys)).applyValue(known -> {
            List<String> statements = new ArrayList<>();
            statements.add(allow("\"secretsmanager:GetSecretValue\",\"secretsmanager:DescribeSecret\"", known.t1));
            if (!known.t2.isEmpty()) {
                statements.add(allow("\"kms:Decrypt\"", known.t2));
            }
            return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
        });
    }

    private static String allow(String actions, List<String> resources) {
        String named = resources.stream()
                .distinct()
                .map(resource -> "\"" + resource + "\"")
                .collect(Collectors.joining(","));
        return "{\"Effect\":\"Allow\",\"Action\":[" + actions + "],\"Resource\":[" + named + "]}";
    }
}
