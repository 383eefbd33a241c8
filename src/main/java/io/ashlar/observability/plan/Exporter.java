package io.ashlar.observability.plan;

/**
 * A database or cache outside the cluster whose own statistics are read. The password comes from a Kubernetes secret in the
 * namespace {@code observability} that something else keeps, such as External Secrets.
 *
 * @param kind which statistics
 * @param user who the exporter is to the server; it needs no more than to read statistics
 * @param secret name of the Kubernetes secret
 * @param key key of the password in it
 * @see <a href="https://github.com/prometheus-community/postgres_exporter#running-as-non-superuser">Rights in Postgres</a>
 */
public record Exporter(Kind kind, String user, String secret, String key) {

    /** What is watched. */
    public enum Kind {
        /** The server's collectors, by {@code pg_monitor}. */
        POSTGRES("postgres"),
        /** {@code INFO}. */
        REDIS("redis");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in names. */
        public String word() {
            return word;
        }
    }
}
