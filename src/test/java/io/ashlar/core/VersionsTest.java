package io.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Versions.Chart;
import io.ashlar.core.Versions.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VersionsTest {
    private static final Path HERE = Path.of("src/main/java/io/ashlar/core/Versions.java");

    /** {@code "velero/velero-plugin-for-aws:v1.14.2"}: a repository, and a tag that begins like a version. */
    private static final Pattern IMAGE = Pattern.compile("\"[a-z0-9][a-z0-9./_-]*:v?\\d+(\\.\\d+)+[^\"]*\"");

    /** {@code .version("12.1.0")}, {@code "version", "1.2.3"}, {@code "tag", "v1.2.3"}. */
    private static final Pattern VERSION = Pattern.compile(
            "(\\.version\\(|\"(?:version|tag|targetRevision|appVersion)\",\\s*)\"v?\\d+\\.\\d+\\.\\d+\"");

    @ParameterizedTest
    @EnumSource(Chart.class)
    void a_chart_has_one_exact_version_a_date_and_a_source(Chart chart) {
        assertThat(chart.version()).matches("v?\\d+\\.\\d+\\.\\d+");
        assertThat(chart.released()).matches("202[5-6]-\\d\\d-\\d\\d");
        assertThat(chart.source()).startsWith("https://github.com/");
        assertThat(chart.repository().orElse(chart.reference())).matches("(https|oci)://.+");
    }

    @ParameterizedTest
    @EnumSource(Image.class)
    void an_image_has_one_exact_tag_and_a_source(Image image) {
        assertThat(image.reference()).matches("[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?[a-z0-9.-]*");
        assertThat(image.source()).startsWith("https://");
    }

    @Test
    void a_chart_in_a_container_registry_is_named_by_its_whole_address() {
        assertThat(Chart.KARPENTER.reference()).isEqualTo("oci://public.ecr.aws/karpenter/karpenter");
        assertThat(Chart.KARPENTER.repository()).isEmpty();
        assertThat(Chart.VELERO.reference()).isEqualTo("velero");
        assertThat(Chart.VELERO.repository()).contains("https://vmware-tanzu.github.io/helm-charts");
    }

    @Test
    void nothing_else_pins_a_chart_or_an_image() throws IOException {
        List<String> pinned = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.equals(HERE))
                    .filter(path -> Stream.of("sandbox", "policy", "cost").noneMatch(path.toString()::contains))
                    .toList()) {
                String text = Files.readString(source);
                Stream.of(IMAGE, VERSION)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .forEach(found -> pinned.add(source + ": " + found.group()));
            }
        }

        assertThat(pinned).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void the_page_on_upgrades_names_every_chart_at_its_version(Chart chart) throws IOException {
        assertThat(Files.readString(Path.of("docs/versions.md")))
                .contains("| `%s` | %s | %s |".formatted(chart.chartName(), chart.version(), chart.released()));
    }
}
