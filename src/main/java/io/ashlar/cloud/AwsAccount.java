package io.ashlar.cloud;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.resources.ProviderResource;
import io.ashlar.core.Tags;
import java.util.List;
import java.util.Optional;

/**
 * The AWS account that a stack deploys to.
 *
 * @param accountIds the only account ids to deploy to; empty for any
 * @param credentialsProfile name of a profile in the user's AWS configuration; empty for the environment's credentials
 * @param region such as {@code us-east-1}
 */
public record AwsAccount(List<String> accountIds, Optional<String> credentialsProfile, String region)
        implements CloudAccount {

    public AwsAccount {
        accountIds = List.copyOf(accountIds);
    }

    @Override
    public AwsCloud unopened() {
        return new AwsCloud();
    }

    @Override
    public AwsCloud open(String environment, Tags tags, ProviderResource provider) {
        return new AwsCloud();
    }

    @Override
    public ProviderResource provider(String region) {
        ProviderArgs.Builder args = ProviderArgs.builder().region(region);
        if (!accountIds.isEmpty()) {
            args.allowedAccountIds(accountIds);
        }
        credentialsProfile.ifPresent(args::profile);
        return new Provider("aws-" + region, args.build());
    }
}
