package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.KeptCopies;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buckets, images and backups.
 *
 * @see <a href="https://aws.amazon.com/s3/pricing/">S3 pricing</a>
 * @see <a href="https://aws.amazon.com/backup/pricing/">AWS Backup pricing</a>
 */
final class AwsStoragePricers {
    private static final String DATABASE = "aws:rds/instance:Instance";

    private AwsStoragePricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "aws:s3/bucketV2:BucketV2",
                AwsStoragePricers::bucket,
                "aws:s3/bucket:Bucket",
                AwsStoragePricers::bucket,
                "aws:ecr/repository:Repository",
                repository -> List.of(Charge.usage("images", "ecr/storage", "storedGb", Range.of(0, 5, 50))),
                "aws:backup/plan:Plan",
                AwsStoragePricers::plan,
                "aws:backup/restoreTestingPlan:RestoreTestingPlan",
                plan -> List.of(Charge.unpriced(
                        "restore tests",
                        "each is charged, and so is the restored copy while it runs: this book has neither")),
                "aws:backup/vault:Vault",
                Pricer.free("a vault is charged with the copies in it: see the plan"));
    }

    private static List<Charge> bucket(Reader bucket) {
        return List.of(
                Charge.usage("storage", "s3/standard", "storedGb", Range.of(0, 10, 100)),
                Charge.usage("writes", "s3/writes", "writes", Range.of(0, 100_000, 1_000_000)),
                Charge.usage("reads", "s3/reads", "reads", Range.of(0, 1_000_000, 10_000_000)));
    }

    /**
     * What a plan keeps of the databases that its selections find by tag. Their own backups are charged with them; a copy
     * in another region is kept in full, and travels there.
     */
    private static List<Charge> plan(Reader plan) {
        double gib = selected(plan);
        List<Charge> charges = new ArrayList<>();
        for (Reader rule : plan.blocks("rules")) {
            for (Reader copy : rule.blocks("copyActions")) {
                double days = copy.number("lifecycle.deleteAfter", 30);
                charges.add(
                        Charge.usage("copies in another region", "rds/backup", "copiedGb", KeptCopies.all(gib, days))
                                .because("kept for %.0f days".formatted(days)));
                charges.add(Charge.usage(
                        "data to another region", "transfer/regions", "copiedToRegionGb", KeptCopies.changed(gib)));
            }
        }
        return charges.isEmpty()
                ? List.of(Charge.free("it keeps no copy beyond what the databases are charged for"))
                : charges;
    }

    private static double selected(Reader plan) {
        List<Reader> conditions = plan.others("aws:backup/selection:Selection").stream()
                .flatMap(selection -> selection.blocks("selectionTags").stream())
                .toList();
        return plan.others(DATABASE).stream()
                .filter(database -> conditions.stream().anyMatch(condition -> carries(database, condition)))
                .mapToDouble(database -> database.number("allocatedStorage", 20))
                .sum();
    }

    private static boolean carries(Reader database, Reader condition) {
        Optional<String> key = condition.text("key");
        Optional<String> value = condition.text("value");
        return key.isPresent() && database.text("tags." + key.get()).equals(value);
    }
}
