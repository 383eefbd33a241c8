package io.ashlar.policy.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FormatTest {
    @Test
    void a_terminal_shows_the_gravest_first_and_what_is_accepted_last() {
        assertThat(Format.TEXT.write(Reports.all()))
                .isEqualTo(
                        """
                        test-pack, stack test: 6 verdicts: 2 pass, 3 fail (1 accepted), 1 unknown until the update
                          [mandatory] high disk-encrypted  open (cloud:disk:Disk)
                              encrypted is false | <b>
                              must be true
                              Set encrypted to true.
                          [advisory] low disk-backed-up  open (cloud:disk:Disk)
                              backup is false | <b>
                              must be true
                              Set backup to true.
                          [accepted until 2026-12-31 by platform] disk-encrypted  scratch: scratch data
                        """);
    }

    @Test
    void a_pull_request_gets_changes_cost_and_policies_on_one_screen() {
        assertThat(PullRequestComment.of(
                        Reports.all(),
                        new PullRequestComment.Sections(Optional.of("3 to create."), Optional.of("$12 a month."))))
                .isEqualTo(
                        """
                        ## Stack `test`

                        ### Changes
                        3 to create.

                        ### Cost
                        $12 a month.

                        ### Policies
                        ❌ **test-pack** 1.2.3: 6 verdicts: 2 pass, 3 fail (1 accepted), 1 unknown until the update

                        | | Severity | Rule | Resource | What |
                        |---|---|---|---|---|
                        | ❌ | high | [disk-encrypted](https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3) | `open` | encrypted is false \\| &lt;b>; must be true |
                        | ⚠️ | low | [disk-backed-up](https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-3) | `open` | backup is false \\| &lt;b>; must be true |

                        <details><summary>1 accepted</summary>

                        - `disk-encrypted` at `scratch` until 2026-12-31 by platform: scratch data
                        </details>
                        """);
        assertThat(Format.MARKDOWN.write(Reports.clean()))
                .isEqualTo("## Stack `test`\n\n### Policies\n✅ **test-pack** 1.2.3: 2 verdicts: 2 pass\n");
    }

    @Test
    void sarif_has_a_result_for_each_finding_and_the_reason_of_each_acceptance() throws Exception {
        JsonNode run = new ObjectMapper()
                .readTree(Format.SARIF.write(Reports.all()))
                .path("runs")
                .path(0);

        assertThat(run.at("/tool/driver/rules")).hasSize(5);
        assertThat(run.path("results"))
                .extracting(result -> result.path("ruleId").asText() + " "
                        + result.path("level").asText() + " "
                        + result.at("/suppressions/0/justification").asText())
                .containsExactly(
                        "disk-encrypted error ",
                        "disk-encrypted error scratch data (platform, until 2026-12-31)",
                        "disk-backed-up warning ");
        assertThat(run.path("results").path(0).path("ruleIndex").asInt()).isEqualTo(1);
    }

    @Test
    void sarif_keeps_to_its_schema() throws Exception {
        try (InputStream schema = Result.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema sarif =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Objects.requireNonNull(schema));

            assertThat(sarif.validate(new ObjectMapper().readTree(Format.SARIF.write(Reports.all()))))
                    .isEmpty();
            assertThat(sarif.validate(new ObjectMapper().readTree(Format.SARIF.write(Reports.clean()))))
                    .isEmpty();
            assertThat(sarif.validate(new ObjectMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
                    .as("the schema refuses what is none")
                    .isNotEmpty();
        }
    }

    @Test
    void junit_has_a_case_for_each_rule_and_a_failure_for_what_is_mandatory() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(Format.JUNIT.write(Reports.all()).strip())));

        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("1 resources break it. Set encrypted to true.");
        assertThat(failure.getTextContent())
                .isEqualTo("urn:pulumi:test::ashlar::cloud:disk:Disk::open: encrypted is false | <b>\nmust be true");
        assertThat(suite.getElementsByTagName("system-out").getLength()).isEqualTo(1);
    }

    @Test
    void json_has_everything_the_unknown_too() throws Exception {
        JsonNode pack = new ObjectMapper()
                .readTree(Format.JSON.write(Reports.all()))
                .path("packs")
                .path(0);

        assertThat(pack.path("verdicts").toString())
                .isEqualTo("{\"pass\":2,\"fail\":3,\"unknown\":1,\"not_applicable\":0,\"broken\":0,\"accepted\":1}");
        assertThat(pack.path("findings"))
                .extracting(finding -> finding.path("outcome").asText() + " "
                        + finding.path("level").asText())
                .containsExactly("fail mandatory", "fail none", "fail advisory", "unknown none");
    }

    @Test
    void changes_are_counted_and_what_could_lose_something_is_named() {
        assertThat(
                        PreviewChanges.markdown(
                                """
                        {"steps": [
                          {"op": "create", "urn": "urn:pulumi:dev::shop::aws:s3/bucketV2:BucketV2::a"},
                          {"op": "same", "urn": "urn:pulumi:dev::shop::aws:s3/bucketV2:BucketV2::b"},
                          {"op": "replace", "urn": "urn:pulumi:dev::shop::aws:rds/instance:Instance::orders"},
                          {"op": "create", "urn": "urn:pulumi:dev::shop::aws:s3/bucketV2:BucketV2::c"}
                        ]}
                        """))
                .isEqualTo("2 to create, 1 to replace.\n\n- **replace** `orders` (aws:rds/instance:Instance)");
        assertThat(PreviewChanges.markdown("{\"steps\": []}")).isEqualTo("Nothing changes.");
    }
}
