package io.ashlar.observability.plan.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is woken has a page that says what it means, where to look and what to do. */
class RunbooksTest {

    static Stream<Alert> alerts() {
        return Catalogue.of(List.of(Slo.standard("shop", "user-service", "product")), 1000).stream()
                .flatMap(group -> group.alerts().stream());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void every_alert_has_a_page_that_says_what_it_means_where_to_look_and_what_to_do(Alert alert) throws IOException {
        String page = Files.readString(Runbook.page(alert));

        assertThat(page).startsWith(Runbook.head(alert));
        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## Fires when", "## What it means", "## Look", "## Mend");
        assertThat(part(page, "## What it means")).hasSizeGreaterThan(40);
        assertThat(part(page, "## Look").lines()).isNotEmpty().allMatch(line -> line.startsWith("- "));
        assertThat(part(page, "## Mend").lines()).isNotEmpty().allMatch(line -> line.startsWith("- "));
    }

    @Test
    void there_is_no_page_without_an_alert() throws IOException {
        try (Stream<Path> pages = Files.list(Runbook.FOLDER)) {
            assertThat(pages.filter(page -> !page.endsWith("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            alerts().map(Runbook::page).toList());
        }
    }

    @Test
    void what_a_page_calls_an_alert_is_one() throws IOException {
        List<String> names = alerts().map(Alert::name).toList();
        for (Alert alert : alerts().toList()) {
            String page = Files.readString(Runbook.page(alert));
            assertThat(java.util.regex.Pattern.compile("As (?:for|in) `(\\w+)`")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1)))
                    .as(alert.name())
                    .isSubsetOf(names);
        }
    }

    @Test
    void the_list_of_all_pages_is_complete_and_in_the_order_of_the_rules() throws IOException {
        assertThat(Files.readAllLines(Runbook.FOLDER.resolve("README.md")).stream()
                        .filter(line -> line.startsWith("| [")))
                .isEqualTo(alerts().map(Runbook::line).collect(Collectors.toList()));
    }

    /** What stands below a heading, up to the next one. */
    private static String part(String page, String heading) {
        int begin = page.indexOf(heading + "\n") + heading.length() + 1;
        int end = page.indexOf("\n## ", begin);
        return page.substring(begin, end < 0 ? page.length() : end).strip();
    }
}
