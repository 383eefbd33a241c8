package io.ashlar.monitoring.plan;

/**
 * What must be known of a database to say when it is in trouble.
 *
 * @param instanceClass the cloud's name of its size, such as {@code db.t3.large}
 * @param memoryGib its memory in GiB
 * @param storageGib its allocated storage in GiB
 * @param storageType the cloud's name of its kind of volume, such as {@code gp3}; only the kinds that burst matter
 */
public record DatabaseFacts(String instanceClass, int memoryGib, int storageGib, String storageType) {

    /** A database on storage that does not burst. */
    public static DatabaseFacts of(String instanceClass, int memoryGib, int storageGib) {
        return new DatabaseFacts(instanceClass, memoryGib, storageGib, "gp3");
    }

    /** The facts of a watched database or replica. */
    static DatabaseFacts of(Watched watched) {
        if (watched instanceof Watched.Replica replica) {
            return replica.facts();
        }
        return ((Watched.Database) watched).facts();
    }
}
