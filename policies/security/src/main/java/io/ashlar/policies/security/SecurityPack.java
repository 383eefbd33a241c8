package io.ashlar.policies.security;

import io.ashlar.policies.security.aws.ec2.RemoteAccessClosed;
import io.ashlar.policies.security.aws.ec2.VolumeEncrypted;
import io.ashlar.policies.security.aws.iam.NoFullAdministration;
import io.ashlar.policies.security.aws.rds.StorageEncrypted;
import io.ashlar.policies.security.aws.s3.PublicAccessBlocked;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Rule;
import java.util.List;

/** What keeps data and access safe. */
public final class SecurityPack implements PolicyPack {
    @Override
    public String name() {
        return "ashlar-security";
    }

    @Override
    public String description() {
        return "What keeps data and access safe on AWS, Azure, Google Cloud and Kubernetes.";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new StorageEncrypted(),
                new RemoteAccessClosed(),
                new VolumeEncrypted(),
                new PublicAccessBlocked(),
                new NoFullAdministration());
    }
}
