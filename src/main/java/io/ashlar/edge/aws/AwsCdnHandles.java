package io.ashlar.edge.aws;

import com.pulumi.aws.cloudfront.Distribution;
import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.core.Output;
import io.ashlar.edge.CdnHandles;
import java.util.Optional;

/**
 * The resources of a CDN.
 *
 * @param distribution the distribution
 * @param firewall its web ACL, if it has one
 */
public record AwsCdnHandles(Distribution distribution, Optional<WebAcl> firewall) implements CdnHandles {

    @Override
    public Output<String> cdnId() {
        return distribution.arn();
    }

    @Override
    public Output<String> dnsName() {
        return distribution.domainName();
    }
}
