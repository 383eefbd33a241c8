package io.ashlar.sandbox.model;

/**
 * Where a resource lives: nothing in one scope sees anything in another unless a rule says so.
 *
 * @param packageName the provider package, e.g. {@code aws}
 * @param account the account, project or subscription; for Kubernetes the server of the cluster
 * @param region the region; empty for what belongs to the whole account
 */
public record Scope(String packageName, String account, String region) {
    /** The AWS partition of the region: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The same account, without a region. */
    public Scope accountWide() {
        return new Scope(packageName, account, "");
    }

    /** The same account in another region. */
    public Scope in(String otherRegion) {
        return new Scope(packageName, account, otherRegion);
    }

    @Override
    public String toString() {
        return packageName + "/" + account + "/" + region;
    }
}
