package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;

/** Who can reach a bucket: the block on public access, ownership, and the policy. */
public final class BucketAccess {
    /** The block on public access; its id is the bucket's name. */
    public static final String PUBLIC_ACCESS_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    /** The policy; its id is the bucket's name. */
    public static final String POLICY = "aws:s3/bucketPolicy:BucketPolicy";

    private static final int LONGEST_POLICY = 20 * 1024;

    private BucketAccess() {}

    static ResourceModel publicAccessBlock() {
        return ResourceModel.of(PUBLIC_ACCESS_BLOCK)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html")
                .called("S3 Bucket Public Access Block")
                .with(Buckets.settingOfABucket())
                .defaultsTo("blockPublicAcls", false)
                .defaultsTo("blockPublicPolicy", false)
                .defaultsTo("ignorePublicAcls", false)
                .defaultsTo("restrictPublicBuckets", false)
                .build();
    }

    static ResourceModel ownershipControls() {
        return ResourceModel.of("aws:s3/bucketOwnershipControls:BucketOwnershipControls")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html")
                .called("S3 Bucket Ownership Controls")
                .with(Buckets.settingOfABucket())
                .rule(
                        "rule.objectOwnership",
                        Rules.oneOf("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"))
                .build();
    }

    static ResourceModel policy() {
        return ResourceModel.of(POLICY)
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html")
                .called("S3 Bucket Policy")
                .with(Buckets.settingOfABucket())
                .json("policy")
                .rule("policy", Rules.length(1, LONGEST_POLICY))
                .admit(BucketAccess::isTaken)
                .build();
    }

    /** A new bucket blocks public policies by itself since April 2023, so that only an explicit block can open it. */
    private static void isTaken(Subject subject) {
        String bucket = subject.text("bucket").orElse("");
        BucketPolicyText policy = BucketPolicyText.of(subject.text("policy").orElse("{}"));
        policy.complaint(bucket).ifPresent(words -> {
            throw Refusal.invalid("MalformedPolicy", words);
        });
        boolean opened = Buckets.setting(subject, PUBLIC_ACCESS_BLOCK, bucket)
                .map(block -> !block.outputs().isTrue("blockPublicPolicy"))
                .orElse(false);
        if (policy.isPublic() && !opened) {
            throw Refusal.invalid(
                    "AccessDenied",
                    "User is not authorized to perform: s3:PutBucketPolicy on resource: \"arn:"
                            + subject.provider().scope().partition() + ":s3:::" + bucket
                            + "\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block"
                            + " Public Access.");
        }
    }
}
