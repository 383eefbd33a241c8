package io.ashlar.postgres;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server: encrypted, reached over TLS only, backed up to the second, its password known to no program.
 *
 * <p>Stateful: in production neither the engine nor the cloud deletes it before its protection is lifted
 * ({@link PostgresArgsBuilder#protection}), and a last snapshot stays when it goes.
 */
public final class Postgres extends ComponentResource implements PostgresRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:postgres:Postgres";

    private final PostgresPlan plan;
    private final PostgresHandles handles;

    /**
     * Registers the server.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Postgres(String name, PostgresArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.plan = PostgresPlanner.plan(name, args.spec(), args.driver().offering());
        this.handles = args.driver().provision(plan, args, this);
        registerOutputs(Map.of(
                "serverName", serverName(),
                "host", host(),
                "port", port(),
                "database", Output.of(database()),
                "credentialsSecretId", credentialsSecretId(),
                "replicaHosts", Outputs.mapOf(replicaHosts())));
    }

    /** A server that this program did not make, described by its ids. */
    public static PostgresRef fromExisting(ExistingPostgres existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends PostgresHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    /** Name of the first database. */
    public String database() {
        return plan.server().database();
    }

    /** Host name of each read replica by its key, for reading only. */
    public Map<String, Output<String>> replicaHosts() {
        return handles.replicaHosts();
    }

    @Override
    public Output<String> serverName() {
        return handles.serverName();
    }

    @Override
    public Output<String> serverId() {
        return handles.serverId();
    }

    @Override
    public Output<String> host() {
        return handles.host();
    }

    @Override
    public Output<Integer> port() {
        return handles.port();
    }

    @Override
    public Output<String> credentialsSecretId() {
        return handles.credentialsSecretId();
    }
}
