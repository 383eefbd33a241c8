package io.ashlar.cost.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.cost.CostDiff;
import io.ashlar.cost.Estimate;
import io.ashlar.cost.Estimator;
import io.ashlar.cost.pricing.Costed;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** One small change, told in every form. */
class ReportsTest {
    private static final Costed GATEWAY = resource("aws:ec2/natGateway:NatGateway", "nat", Map.of());
    private static final Costed CLUSTER = resource("aws:eks/cluster:Cluster", "main", Map.of("version", "1.35"));
    private static final Costed ODD = resource("aws:redshift/cluster:Cluster", "<odd>", Map.of());
    private static final CostReport REPORT = report();

    private static Costed resource(String type, String name, Map<String, Object> properties) {
        return Costed.of("urn:pulumi:test::p::" + type + "::" + name, type, properties, "us-east-1");
    }

    private static CostReport report() {
        Estimator estimator = Estimator.on(LocalDate.of(2026, 11, 21));
        Estimate before = estimator.estimate("test", List.of(GATEWAY));
        Estimate after = estimator.estimate("test", List.of(CLUSTER, ODD));
        return new CostReport(
                after, Optional.of(CostDiff.between(before, after)), Optional.of(BigDecimal.valueOf(100)));
    }

    @Test
    void the_table_says_sums_changes_and_what_is_not_known() {
        assertThat(TextReport.write(REPORT, TextReport.Detail.SUMMARY))
                .isEqualTo(
                        """
                        test costs $73.00 a month, between $73.00 and $73.00 ($0.10 an hour), 73 % of its budget of $100.00.
                        2 of 2 resources cost money; 50.0 % of these are priced, the rest is named below and is not in the sum.
                        This change adds $35.65 a month: from $37.35 to $73.00.

                        US dollars a month                                                    at least    expected     at most
                        main (Cluster)                                                           73.00       73.00       73.00
                        total                                                                    73.00       73.00       73.00

                        What changes                                                            before       after        adds
                        + main: control plane                                                     0.00       73.00      +73.00
                        - nat: NAT gateway                                                       32.85        0.00      −32.85
                        - nat: data processed                                                     4.50        0.00       −4.50
                        + <odd>: all of it                                                        0.00        0.00    unpriced

                        The dearest of 1 priced lines                                         at least    expected     at most
                        main: control plane                                                      73.00       73.00       73.00

                        Not in the sum, because nobody here knows its price
                          <odd>: all of it – there is no pricer for aws:redshift/cluster:Cluster

                        List prices without tax, the oldest of 2025-07-07; 0 of 1 priced lines rest on public tables and are to be verified.""");
    }

    @Test
    void every_line_has_its_rate_and_its_source() {
        assertThat(TextReport.write(REPORT, TextReport.Detail.LINES))
                .contains(
                        """
                        main  aws:eks/cluster:Cluster  us-east-1
                          control plane  $0.1 / hour                                             73.00       73.00       73.00
                            infracost-aws-2025-07, 2025-07-07
                        """)
                .containsPattern("(?m)^  all of it {71}unpriced$");
    }

    @Test
    void the_comment_begins_with_what_the_change_adds() {
        assertThat(MarkdownReport.write(REPORT))
                .startsWith(
                        """
                        ### This change adds $35.65 a month: from $37.35 to $73.00
                        test costs $73.00 a month, between $73.00 and $73.00 ($0.10 an hour), 73 % of its budget of $100.00. \s
                        2 of 2 resources cost money; 50.0 % of these are priced, the rest is named below and is not in the sum.

                        | | Resource | What | before | after | adds |
                        |---|---|---|--:|--:|--:|
                        | ➕ | `main` | control plane | 0.00 | 73.00 | +73.00 |
                        | ➖ | `nat` | NAT gateway | 32.85 | 0.00 | −32.85 |
                        """)
                .contains(
                        "**Not in the sum:** `<odd>`: all of it – there is no pricer for aws:redshift/cluster:Cluster");
    }

    @Test
    void what_has_no_price_has_none_in_json_either() throws IOException {
        JsonNode json = new ObjectMapper().readTree(JsonReport.write(REPORT));

        assertThat(json.path("monthly").path("expected").decimalValue()).isEqualByComparingTo("73");
        assertThat(json.path("budget").decimalValue()).isEqualByComparingTo("100");
        assertThat(json.path("change").path("added").decimalValue()).isEqualByComparingTo("35.65");
        assertThat(json.path("change").path("lines")).hasSize(4);
        JsonNode priced = json.path("resources").path(0).path("lines").path(0);
        assertThat(priced.path("price").path("sku").asText()).isEqualTo("eks/cluster");
        assertThat(priced.path("price").path("date").asText()).isEqualTo("2025-07-07");
        JsonNode odd = json.path("resources").path(1).path("lines").path(0);
        assertThat(odd.path("state").asText()).isEqualTo("unpriced");
        assertThat(odd.has("monthly")).isFalse();
        assertThat(odd.has("price")).isFalse();
    }

    @Test
    void the_page_needs_nothing_beside_itself_and_escapes_what_it_shows() {
        String page = HtmlReport.write(REPORT);

        assertThat(page)
                .contains("&lt;odd&gt;")
                .contains("<td class=\"n\">?</td>")
                .doesNotContain("<odd>", "<script", "<link", "src=", "url(", "@import");
    }

    @Test
    void the_chart_is_well_formed() throws Exception {
        String page = HtmlReport.write(REPORT);
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + "</svg>".length());

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void a_change_that_costs_nothing_says_so() {
        Estimate same = REPORT.estimate();

        assertThat(new CostReport(same, Optional.of(CostDiff.between(same, same)), Optional.empty()).change())
                .contains("This change costs nothing: from $73.00 to $73.00");
    }
}
