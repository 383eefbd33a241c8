package io.ashlar.cost.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.cost.prices.Cloud;
import io.ashlar.cost.prices.PriceBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading the clouds' price feeds, on responses that were cut down by hand in the shape of the real ones. */
class RefreshTest {
    private static final Path FEEDS = Path.of("src/test/resources/cost/feeds");

    private static List<String> quotes(Feed feed, String file) throws IOException {
        return feed.read(file, Files.readString(FEEDS.resolve(file))).stream()
                .map(quote -> "%s %s %s %s"
                        .formatted(
                                quote.sku(),
                                quote.region(),
                                quote.above().toPlainString(),
                                quote.usd().stripTrailingZeros().toPlainString()))
                .toList();
    }

    @Test
    void of_aws_only_the_plain_article_is_taken_of_those_that_share_a_name() throws IOException {
        assertThat(quotes(Feed.AWS, "aws.json"))
                .containsExactly(
                        "ec2/t3.medium us-east-1 0 0.042",
                        "vpc/nat eu-west-1 0 0.048",
                        "elasticache/valkey/cache.t3.medium us-east-1 0 0.0544",
                        "rds/postgres/db.t3.medium us-east-1 0 0.072",
                        "s3/standard us-east-1 0 0.023",
                        "s3/standard us-east-1 51200 0.022");
    }

    @Test
    void of_azure_no_spot_no_windows_no_reservation_and_no_bare_processor_is_taken() throws IOException {
        assertThat(quotes(Feed.AZURE, "azure.json"))
                .containsExactly(
                        "vm/Standard_D2s_v5 eastus 0.0 0.096",
                        "redis/standard-c1 eastus 0.0 0.069",
                        "aks/standard eastus 0.0 0.1",
                        "postgres/Standard_D2ds_v5 eastus 0.0 0.178",
                        "managed-redis/Balanced_B1 eastus 0.0 0.032",
                        "logs/ingested eastus 0.0 2.3",
                        "monitor/metric-series global 0.0 0.1",
                        "monitor/metric-series westus2 0.0 0.11",
                        "private-dns/zone global 0.0 0.5",
                        "private-dns/zone global 25.0 0.1",
                        "disk/P6 eastus 0.0 10.21",
                        "storage/blob-hot-lrs eastus 0.0 0.0208",
                        "backup/postgres-instance eastus 0.0 7.5");
    }

    @Test
    void every_meter_of_azure_that_is_read_is_an_article_of_the_book() throws IOException {
        assertThat(Feed.AZURE.read("azure.json", Files.readString(FEEDS.resolve("azure.json"))))
                .filteredOn(
                        quote -> quote.above().signum() == 0 && !quote.region().equals("westus2"))
                .allSatisfy(quote -> assertThat(PriceBook.of(Cloud.AZURE).find(quote.sku(), quote.region()))
                        .isPresent());
    }

    @Test
    void of_google_cloud_an_article_holds_for_all_of_its_regions_and_neither_commitments_nor_allowances_are_taken()
            throws IOException {
        assertThat(quotes(Feed.GCP, "gcp.json"))
                .containsExactly(
                        "sql/vcpu us-central1 0 0.0413",
                        "sql/vcpu us-east1 0 0.0413",
                        "gke/cluster us-central1 0 0.1",
                        "logging/ingested global 0 0.5",
                        "dns/zone global 0 0.2",
                        "dns/zone global 25 0.1");
    }

    @Test
    void what_the_book_holds_gets_its_price_and_source_and_the_rest_stays_as_it_is() throws IOException {
        String csv =
                """
                # a remark

                ec2/t3.medium,us-east-1,hour,0,0.0416,karpenter-aws
                ec2/t3.large,us-east-1,hour,0,0.0832,karpenter-aws
                rds/postgres/db.t3.medium,us-east-1,hour,0,0.072,tables-rds
                s3/standard,us-east-1,GB-month,51200,0.022,elecnix-2026-10
                """;

        Refresh refresh =
                Refresh.of(csv, Feed.AWS.read("aws.json", Files.readString(FEEDS.resolve("aws.json"))), "aws-feed");

        assertThat(refresh.changes()).containsExactly("ec2/t3.medium in us-east-1: 0.042, was 0.0416");
        assertThat(refresh.csv())
                .isEqualTo(
                        """
                        # a remark

                        ec2/t3.medium,us-east-1,hour,0,0.042,aws-feed
                        ec2/t3.large,us-east-1,hour,0,0.0832,karpenter-aws
                        rds/postgres/db.t3.medium,us-east-1,hour,0,0.072,aws-feed
                        s3/standard,us-east-1,GB-month,51200,0.022,aws-feed
                        """);
    }

    @Test
    void a_response_of_another_feed_is_refused() {
        assertThatThrownBy(() -> Feed.AZURE.read("x.json", "{\"products\": {}}"))
                .hasMessage(
                        "COST-007 Price feed 'x.json': file is JSON without Items, but it is a response of the AZURE"
                                + " price feed. Fetch it again, and name the feed that it is of.");
    }
}
