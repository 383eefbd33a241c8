package io.ashlar.containers.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.containers.ContainerService;
import io.ashlar.containers.ContainerServiceArgs;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.secrets.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What starts a task, and what the container in it acts as.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html">Execution role</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html">Task role</a>
 */
final class AwsRoles {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"TasksOfThisAccount","Effect":"Allow",\
            "Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole",\
            "Condition":{"StringEquals":{"aws:SourceAccount":"%s"}}}]}""";

    private static final String STATEMENT =
            """
            {"Sid":"%s","Effect":"Allow","Action":[%s],"Resource":[%s]}""";

    private final ContainerServiceArgs args;
    private final Names names;
    private final CustomResourceOptions child;
    private final Output<String> trust;

    AwsRoles(ContainerServiceArgs args, ContainerService parent, CustomResourceOptions child) {
        this.args = args;
        this.names = Names.of(parent.pulumiResourceName());
        this.child = child;
        this.trust = AwsFunctions.getCallerIdentity(
                        GetCallerIdentityArgs.Empty,
                        InvokeOptions.builder().parent(parent).build())
                .applyValue(found -> TRUST.formatted(found.accountId()));
    }

    /** The role of the container itself: it may nothing. */
    Role task() {
        return role("task-role");
    }

    /** A role with its right to pull, log and read secrets, known only when it has it. */
    record Execution(Role role, RolePolicy rights) {
        Output<String> arn() {
            return Output.tuple(role.arn(), rights.id()).applyValue(both -> both.t1);
        }
    }

    Execution execution(LogGroup logs) {
        Role role = role("execution-role");
        RolePolicy rights = new RolePolicy(
                names.child("execution-rights"),
                RolePolicyArgs.builder().role(role.id()).policy(rights(logs)).build(),
                child);
        return new Execution(role, rights);
    }

    private Role role(String kind) {
        String name = names.child(kind);
        return new Role(
                name,
                RoleArgs.builder()
                        .assumeRolePolicy(trust)
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    private Output<String> rights(LogGroup logs) {
        List<Output<String>> statements = new ArrayList<>();
        statements.add(logs.arn()
                .applyValue(arn -> statement(
                        "Log", Stream.of("logs:CreateLogStream", "logs:PutLogEvents"), Stream.of(arn + ":*"))));
        args.source()
                .ifPresent(source -> statements.add(source.registry()
                        .repositoryArn(source.repository())
                        .applyValue(arn ->
                                statement("FindTheRegistry", Stream.of("ecr:GetAuthorizationToken"), Stream.of("*"))
                                        + ","
                                        + statement(
                                                "Pull",
                                                Stream.of(
                                                        "ecr:BatchCheckLayerAvailability",
                                                        "ecr:BatchGetImage",
                                                        "ecr:GetDownloadUrlForLayer"),
                                                Stream.of(arn)))));
        readSecrets(statements);
        return Outputs.listOf(statements)
                .applyValue(all -> "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", all) + "]}");
    }

    private void readSecrets(List<Output<String>> statements) {
        List<Output<String>> arns =
                args.secrets().values().stream().map(SecretRef::scopeId).toList();
        List<Output<String>> keys = args.secrets().values().stream()
                .flatMap(secret -> secret.decryptionKeyId().stream())
                .toList();
        if (!arns.isEmpty()) {
            statements.add(Outputs.listOf(arns)
                    .applyValue(all ->
                            statement("ReadItsSecrets", Stream.of("secretsmanager:GetSecretValue"), all.stream())));
        }
        if (!keys.isEmpty()) {
            statements.add(Outputs.listOf(keys)
                    .applyValue(all -> statement("DecryptThem", Stream.of("kms:Decrypt"), all.stream())));
        }
    }

    private static String statement(String sid, Stream<String> actions, Stream<String> resources) {
        return STATEMENT.formatted(sid, quoted(actions), quoted(resources));
    }

    private static String quoted(Stream<String> texts) {
        return texts.distinct().map(text -> "\"" + text + "\"").collect(Collectors.joining(","));
    }
}
