package io.ashlar.cost.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The book that ships, and how it answers. */
class PriceBookTest {
    private static final Map<String, Source> SOURCES =
            PriceFiles.sources("one,2026-01-02,recorded,https://example.com/prices,a page\n");

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void every_price_has_a_source_and_a_date(Cloud cloud) {
        assertThat(PriceBook.of(cloud).all()).hasSizeGreaterThan(100).allSatisfy(price -> {
            assertThat(price.source().date()).isBetween(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 11, 21));
            assertThat(price.source().address()).hasScheme("https");
            assertThat(price.source().what()).isNotBlank();
            assertThat(price.first()).isPositive();
        });
    }

    @Test
    void every_source_is_used() {
        Set<String> used = new HashSet<>();
        for (Cloud cloud : Cloud.values()) {
            PriceBook.of(cloud).all().forEach(price -> used.add(price.source().id()));
            PriceBook.of(cloud)
                    .factors()
                    .forEach(factor -> used.add(factor.source().id()));
        }
        assertThat(PriceFiles.sources(PriceFiles.resource("sources.csv")).keySet())
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({
        "AWS, us-east-1, ec2/t3.medium, 0.0416",
        "AWS, us-east-1, eks/cluster, 0.1",
        "AWS, us-east-1, rds/postgres/db.t3.large, 0.145",
        "AWS, us-east-1, rds/gp3, 0.115",
        "AWS, us-east-1, elasticache/valkey/cache.r6g.large, 0.1648",
        "AWS, us-east-1, vpc/nat, 0.045",
        "AWS, eu-west-1, route53/zone, 0.5",
        "AZURE, eastus, aks/standard, 0.1",
        "AZURE, eastus, vm/Standard_D2s_v5, 0.096",
        "AZURE, eastus, postgres/Standard_D2ds_v5, 0.178",
        "GCP, us-central1, gke/cluster, 0.1",
        "GCP, us-central1, compute/e2-standard-4, 0.13402284",
        "GCP, us-central1, sql/vcpu-ha, 0.0826"
    })
    void a_price_is_the_one_that_its_source_names(Cloud cloud, String region, String sku, BigDecimal usd) {
        assertThat(PriceBook.of(cloud).find(sku, region).orElseThrow().first()).isEqualByComparingTo(usd);
    }

    @Test
    void what_is_not_listed_is_refused_and_not_guessed() {
        PriceBook book = PriceBook.of(Cloud.AWS);

        assertThat(book.find("ec2/t3.huge", "us-east-1")).isEmpty();
        assertThat(book.find("ec2/t3.medium", "mars-north-1")).isEmpty();
        assertThat(book.find("t3.medium", "us-east-1")).isEmpty();
    }

    @Test
    void a_region_without_a_price_of_its_own_takes_the_base_regions_by_its_factor_and_says_so() {
        PriceBook book = new PriceBook(
                PriceFiles.prices(
                        "ec2/x,base,hour,0,0.10,one\nec2/y,there,hour,0,7,one\nec2/y,base,hour,0,1,one\n", SOURCES),
                PriceFiles.factors("ec2,there,base,1.5,one\n", SOURCES));

        Price derived = book.find("ec2/x", "there").orElseThrow();

        assertThat(derived.first()).isEqualByComparingTo("0.15");
        assertThat(derived.region()).isEqualTo("there");
        assertThat(derived.factor().orElseThrow().factor()).isEqualByComparingTo("1.5");
        assertThat(book.find("ec2/y", "there").orElseThrow().factor()).isEmpty();
    }

    @Test
    void a_graduated_price_charges_each_part_at_its_own_rate() {
        Price price = PriceFiles.prices("s3/x,r,GB-month,0,0.10,one\ns3/x,r,GB-month,100,0.05,one\n", SOURCES)
                .get(0);

        assertThat(price.monthly(BigDecimal.valueOf(40))).isEqualByComparingTo("4");
        assertThat(price.monthly(BigDecimal.valueOf(300))).isEqualByComparingTo("20");
    }

    @Test
    void an_hour_is_charged_730_times_a_month_and_a_million_requests_once() {
        List<Price> prices = PriceFiles.prices("a/x,r,hour,0,0.10,one\na/y,r,1000000,0,0.40,one\n", SOURCES);

        assertThat(prices.get(0).monthly(BigDecimal.valueOf(2))).isEqualByComparingTo("146");
        assertThat(prices.get(1).monthly(BigDecimal.valueOf(500_000))).isEqualByComparingTo("0.2");
    }

    @Test
    void a_file_that_is_wrong_is_refused_by_line() {
        assertThatThrownBy(() -> PriceFiles.prices("a/x,r,hour,0,0.10\n", SOURCES))
                .hasMessage("prices.csv, line 1: 5 fields, not 6: a/x,r,hour,0,0.10");
        assertThatThrownBy(() -> PriceFiles.prices("a/x,r,hour,0,0.10,two\n", SOURCES))
                .hasMessage("no source is called two");
        assertThatThrownBy(() -> PriceFiles.prices("a/x,r,hour,5,0.10,one\n", SOURCES))
                .hasMessage("a/x in r has no price from the first unit on");
        assertThatThrownBy(() -> PriceFiles.prices("a/x,r,fortnight,0,0.10,one\n", SOURCES))
                .hasMessageStartingWith("no unit is called fortnight; there are [hour, vCPU-hour,");
        assertThatThrownBy(() -> PriceFiles.prices("a/x,r,hour,0,1,one\na/x,r,hour,0,2,one\n", SOURCES))
                .hasMessage("a/x in r has tiers out of order");
    }
}
