package io.ashlar.launch;

import io.ashlar.cost.refresh.Feed;
import io.ashlar.cost.refresh.Quote;
import io.ashlar.cost.refresh.Refresh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pulumiw prices}: the price book and the clouds' feeds. */
@Command(
        name = "prices",
        mixinStandardHelpOptions = true,
        subcommands = {PricesCommand.Update.class},
        description = "Keeps the price book.")
final class PricesCommand {
    private static final String BOOK = "src/main/resources/io/ashlar/cost/prices";

    private PricesCommand() {}

    /** {@code pulumiw prices refresh}. */
    @Command(
            name = "refresh",
            mixinStandardHelpOptions = true,
            description = {
                "Brings the price book up to date from responses of a cloud's public price feed.",
                "AWS: https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/<region>/index.json",
                "Azure: https://prices.azure.com/api/retail/prices?$filter=armRegionName eq '<region>'",
                "Google Cloud: https://cloudbilling.googleapis.com/v1/services/<service>/skus?key=<key>",
                "Fetch them with any tool; each page or file is an argument. Prints what became dearer or cheaper."
            })
    static final class Update implements Callable<Integer> {
        @Option(names = "--feed", required = true, description = "aws, azure or gcp.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Feed feed;

        @Option(
                names = "--write",
                description = "Writes the price file and its source. Without it, nothing is changed.")
        private boolean write;

        @Parameters(arity = "1..*", paramLabel = "<file>", description = "Responses, saved as files.")
        private List<Path> responses = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            List<Quote> quotes = new ArrayList<>();
            for (Path response : responses) {
                quotes.addAll(feed.read(response.toString(), Files.readString(response)));
            }
            String cloud = feed.name().toLowerCase(Locale.ROOT);
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            String source = "%s-feed-%s".formatted(cloud, today);
            Path book = Commands.Project.current().root().resolve(BOOK);
            Path file = book.resolve(cloud).resolve("prices.csv");
            Refresh refresh = Refresh.of(Files.readString(file), quotes, source);
            refresh.changes().forEach(System.out::println);
            System.out.printf(
                    "%d prices read, %d of the book's have changed%n",
                    quotes.size(), refresh.changes().size());
            if (write) {
                Files.writeString(file, refresh.csv());
                Path sources = book.resolve("sources.csv");
                String known = Files.readString(sources);
                if (!known.contains("\n" + source + ",") && refresh.csv().contains("," + source + "\n")) {
                    Files.writeString(
                            sources,
                            known + "%s,%s,vendor,%s,the price feed itself\n".formatted(source, today, address()));
                }
            }
            return 0;
        }

        private String address() {
            return switch (feed) {
                case AWS -> "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/index.json";
                case AZURE -> "https://prices.azure.com/api/retail/prices";
                case GCP -> "https://cloudbilling.googleapis.com/v1/services";
            };
        }
    }
}
