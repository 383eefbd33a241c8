package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;

/** Snapshots that somebody takes by hand. */
final class Snapshots {
    static final String SNAPSHOT = "aws:rds/snapshot:Snapshot";

    private Snapshots() {}

    static ResourceModel snapshot() {
        return ResourceModel.of(SNAPSHOT)
                .source("https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html")
                .called("RDS DB Snapshot")
                .id("{dbSnapshotIdentifier}")
                .computed("dbSnapshotArn", "arn:{partition}:rds:{region}:{account}:snapshot:{dbSnapshotIdentifier}")
                .computed("snapshotType", "manual")
                .computed("status", "available")
                .replaceOn("dbInstanceIdentifier", "dbSnapshotIdentifier")
                .rule(
                        "dbSnapshotIdentifier",
                        Rules.matches(
                                "[A-Za-z](?!.*--)[A-Za-z0-9-]{0,253}[A-Za-z0-9]|[A-Za-z]",
                                "1 to 255 letters, digits and single hyphens, beginning with a letter"))
                .refersTo(
                        "dbInstanceIdentifier",
                        Reference.to(Instances.INSTANCE, "identifier")
                                .orBy("id")
                                .missing("DBInstanceNotFound", "DBInstance {value} not found."))
                .unique(
                        "dbSnapshotIdentifier",
                        "DBSnapshotAlreadyExists",
                        "Cannot create the snapshot because a snapshot with the identifier {value} already exists.")
                .build();
    }
}
