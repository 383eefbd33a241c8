package io.ashlar.cloud;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import java.util.List;
import java.util.Optional;

/**
 * The AWS account that a stack deploys to.
 *
 * @param accountIds the only account ids to deploy to; empty for any
 * @param credentialsProfile name of a profile in the user's AWS configuration; empty for the environment's credentials
 */
public record AwsAccount(List<String> accountIds, Optional<String> credentialsProfile) {

    public AwsAccount {
        accountIds = List.copyOf(accountIds);
    }

    /** Registers the engine's provider for a region of this account: one call for each region. */
    public ProviderResource provider(String region) {
        ProviderArgs.Builder args = ProviderArgs.builder().region(region);
        if (!accountIds.isEmpty()) {
            args.allowedAccountIds(accountIds);
        }
        credentialsProfile.ifPresent(args::profile);
        return new Provider("aws-" + region, args.build());
    }

    /** Options for a component whose children use this provider. */
    public static ComponentResourceOptions with(ProviderResource provider) {
        return ComponentResourceOptions.builder().providers(provider).build();
    }
}
