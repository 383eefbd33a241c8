package io.ashlar.policies.security.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static PropertyMap holder(Object policy) {
        return (PropertyMap) PropertyValue.of(Map.of("policy", policy));
    }

    @Test
    void a_document_reads_the_same_as_a_text_and_as_a_block() {
        Map<String, Object> statement = Map.of("Effect", "Allow", "Action", "s3:*", "Principal", "*");
        String text =
                "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": [\"s3:*\"], \"Principal\": {\"AWS\": \"*\"}}}";

        for (Object policy : List.of(Map.of("Statement", List.of(statement)), text)) {
            List<Statement> read = Statement.allowing(Statement.in(holder(policy), "policy"));
            assertThat(read).hasSize(1);
            assertThat(read.get(0).actions()).containsExactly("s3:*");
            assertThat(read.get(0).isForEverybody()).isTrue();
        }
    }

    @Test
    void principals_of_another_kind_are_nobody() {
        PropertyMap policy = holder("{\"Statement\": [{\"Principal\": {\"Service\": \"ec2.amazonaws.com\"}}]}");
        Statement statement = Statement.in(policy, "policy").get(0);

        assertThat(statement.principals("AWS")).isEmpty();
        assertThat(statement.principals("Service")).containsExactly("ec2.amazonaws.com");
        assertThat(statement.isForEverybody()).isFalse();
    }

    @Test
    void its_name_says_where_it_is_and_what_it_is_called() {
        PropertyMap policy = holder("{\"Statement\": [{\"Sid\": \"Read\"}, {}]}");

        assertThat(Statement.in(policy, "policy"))
                .extracting(Statement::name)
                .containsExactly("policy.Statement[0] (Read)", "policy.Statement[1]");
    }

    @Test
    void a_text_that_is_no_document_has_no_statements() {
        assertThat(Statement.in(holder("see the wiki"), "policy")).isEmpty();
        assertThat(Statement.in(PropertyMap.empty(), "policy")).isEmpty();
    }
}
