package io.ashlar.encryption.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.AliasArgs;
import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.EncryptionKeyHandles;
import io.ashlar.encryption.plan.EncryptionKeyPlan;

/** Makes a symmetric KMS key with yearly rotation. */
public final class AwsEncryptionKeyDriver implements EncryptionKeyDriver {

    @Override
    public EncryptionKeyHandles provision(EncryptionKeyPlan plan, EncryptionKeyArgs args, EncryptionKey parent) {
        Key key = new Key(
                plan.keyName(),
                KeyArgs.builder()
                        .description("Encrypts what " + plan.alias() + " stands for")
                        .enableKeyRotation(true)
                        .rotationPeriodInDays(plan.rotationDays())
                        .deletionWindowInDays(plan.deletionWindowDays())
                        .policy(policy(parent))
                        .tags(args.tags().named(plan.keyName()))
                        .build(),
                CustomResourceOptions.builder()
                        .parent(parent)
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
        Alias alias = new Alias(
                plan.aliasName(),
                AliasArgs.builder().name(plan.alias()).targetKeyId(key.id()).build(),
                CustomResourceOptions.builder().parent(parent).build());
        return new AwsEncryptionKeyHandles(key, alias);
    }

    private static Output<String> policy(EncryptionKey parent) {
        InvokeOptions options = InvokeOptions.builder().parent(parent).build();
        return Output.tuple(
                        AwsFunctions.getPartition(GetPartitionArgs.Empty, options),
                        AwsFunctions.getCallerIdentity(GetCallerIdentityArgs.Empty, options),
                        AwsFunctions.getRegion(GetRegionArgs.Empty, options))
                .applyValue(found -> KeyPolicy.document(found.t1.partition(), found.t2.accountId(), found.t3.name()));
    }
}
