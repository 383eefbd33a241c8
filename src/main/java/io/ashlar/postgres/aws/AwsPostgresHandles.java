package io.ashlar.postgres.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.rds.Instance;
import com.pulumi.aws.rds.ParameterGroup;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.outputs.InstanceMasterUserSecret;
import com.pulumi.core.Output;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.server.aws.AwsCredentials;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resources of a server on AWS.
 *
 * @param server the instance
 * @param replicas its read replicas by key
 * @param parameters its parameter group
 * @param subnets its subnet group
 * @param securityGroup what guards its port
 * @param credentials the secret with name and password, if RDS does not keep them itself
 */
public record AwsPostgresHandles(
        Instance server,
        Map<String, Instance> replicas,
        ParameterGroup parameters,
        SubnetGroup subnets,
        SecurityGroup securityGroup,
        Optional<AwsCredentials> credentials)
        implements PostgresHandles {

    public AwsPostgresHandles {
        replicas = Map.copyOf(replicas);
    }

    @Override
    public Output<String> serverName() {
        return server.identifier();
    }

    @Override
    public Output<String> serverId() {
        return server.arn();
    }

    @Override
    public Output<String> host() {
        return server.address();
    }

    @Override
    public Output<Integer> port() {
        return server.port();
    }

    @Override
    public Output<String> credentialsSecretId() {
        return credentials.map(AwsCredentials::secretId).orElseGet(() -> server.masterUserSecrets()
                .applyValue(secrets -> secrets.stream()
                        .findFirst()
                        .flatMap(InstanceMasterUserSecret::secretArn)
                        .orElseThrow(() ->
                                new IllegalStateException("RDS shows no secret for a password that it manages"))));
    }

    @Override
    public Map<String, Output<String>> replicaHosts() {
        Map<String, Output<String>> hosts = new TreeMap<>();
        replicas.forEach((key, replica) -> hosts.put(key, replica.address()));
        return hosts;
    }
}
