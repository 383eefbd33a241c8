package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BucketNotPublicTest {
    private static final BucketNotPublic RULE = new BucketNotPublic();

    private static Given policy(String principal, String condition) {
        return given("aws:s3/bucketPolicy:BucketPolicy")
                .with(
                        "policy",
                        """
            {"Statement": [{"Sid": "Read", "Effect": "Allow", "Principal": %s, "Action": "s3:GetObject", "Resource": "*"%s}]}
            """
                                .formatted(principal, condition));
    }

    private static final String BUCKET = "aws:s3/bucket:Bucket";
    private static final String ACL = "aws:s3/bucketAclV2:BucketAclV2";

    @Test
    void private_buckets_pass() {
        given(BUCKET).expect(RULE, PASS);
        given(ACL).with("acl", "log-delivery-write").expect(RULE, PASS);
        policy("{\"AWS\": \"arn:aws:iam::123456789012:root\"}", "").expect(RULE, PASS);
    }

    @Test
    void a_public_ACL_fails() {
        given(BUCKET)
                .with("acl", "public-read")
                .expect(RULE, FAIL, "acl is public-read, which is for everybody: use private");
        given(ACL).with("acl", "public-read-write").expect(RULE, FAIL);
    }

    @Test
    void a_grant_to_everybody_fails() {
        Map<String, Object> everybody =
                Map.of("type", "Group", "uri", "http://acs.amazonaws.com/groups/global/AllUsers");
        given(ACL)
                .with(
                        "accessControlPolicy",
                        Map.of("grants", List.of(Map.of("permission", "READ", "grantee", everybody))))
                .expect(
                        RULE,
                        FAIL,
                        "accessControlPolicy.grants[0] is for http://acs.amazonaws.com/groups/global/AllUsers: remove"
                                + " it");
        given(BUCKET)
                .with(
                        "grants",
                        List.of(Map.of(
                                "type",
                                "Group",
                                "permissions",
                                List.of("READ"),
                                "uri",
                                "http://acs.amazonaws.com/groups/global/AuthenticatedUsers")))
                .expect(RULE, FAIL);
    }

    @Test
    void a_statement_for_everybody_fails() {
        policy("\"*\"", "")
                .expect(
                        RULE,
                        FAIL,
                        "policy.Statement[0] (Read) allows everybody: name principals, or limit it by a condition on"
                                + " who asks");
        policy("{\"AWS\": [\"*\"]}", "").expect(RULE, FAIL);
    }

    @Test
    void everybody_but_somebody_is_still_everybody() {
        given("aws:s3/bucketPolicy:BucketPolicy")
                .with(
                        "policy",
                        "{\"Statement\": [{\"Effect\": \"Allow\", \"NotPrincipal\": {\"AWS\": \"123456789012\"},"
                                + " \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}]}")
                .expect(RULE, FAIL);
    }

    @Test
    void a_condition_on_who_asks_limits_it_one_on_anything_else_does_not() {
        policy("\"*\"", ", \"Condition\": {\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-1\"}}")
                .expect(RULE, PASS);
        policy("\"*\"", ", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"0.0.0.0/0\"}}")
                .expect(RULE, FAIL);
        policy("\"*\"", ", \"Condition\": {\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-1\"}}")
                .expect(RULE, FAIL);
        policy("\"*\"", ", \"Condition\": {\"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-1\"}}")
                .expect(RULE, FAIL);
        policy("\"*\"", ", \"Condition\": {\"Bool\": {\"aws:SecureTransport\": \"true\"}}")
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown_unless_something_else_fails() {
        given("aws:s3/bucketPolicy:BucketPolicy").unknown("policy").expect(RULE, UNKNOWN, "policy");
        given(BUCKET).unknown("policy").with("acl", "public-read").expect(RULE, FAIL);
    }
}
