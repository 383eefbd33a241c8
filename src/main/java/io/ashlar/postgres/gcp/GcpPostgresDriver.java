package io.ashlar.postgres.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.sql.Database;
import com.pulumi.gcp.sql.DatabaseArgs;
import com.pulumi.gcp.sql.DatabaseInstance;
import com.pulumi.gcp.sql.DatabaseInstanceArgs;
import com.pulumi.gcp.sql.SslCert;
import com.pulumi.gcp.sql.SslCertArgs;
import com.pulumi.gcp.sql.User;
import com.pulumi.gcp.sql.UserArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.gcp.GcpScope;
import io.ashlar.network.plan.Facility;
import io.ashlar.postgres.Postgres;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.postgres.gcp.GcpPostgresOptions.ClientCertificates;
import io.ashlar.postgres.plan.GcpPostgresPlan;
import io.ashlar.postgres.plan.MajorUpgrades;
import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import io.ashlar.postgres.plan.PostgresPlan.ServerPlan;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import io.ashlar.server.Credentials;
import io.ashlar.server.gcp.GcpCredentials;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a Cloud SQL instance and all that a planned server leans on. */
public final class GcpPostgresDriver implements PostgresDriver {
    private final GcpScope scope;
    private final GcpPostgresOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpPostgresDriver(GcpScope scope) {
        this(scope, GcpPostgresOptions.none());
    }

    /** A driver with users of IAM, other certificates or hooks. */
    public GcpPostgresDriver(GcpScope scope, GcpPostgresOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public PostgresOffering offering() {
        return CloudSqlOffering.POSTGRES;
    }

    @Override
    public PostgresHandles provision(PostgresPlan plan, PostgresArgs args, Postgres parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One server in the making: what its resources share. */
    private final class Provisioning {
        private final PostgresPlan plan;
        private final PostgresArgs args;
        private final GcpPostgresPlan own;
        private final Names names;
        private final CustomResourceOptions child;
        private final InstanceSettings settings;
        private final boolean guarded;

        Provisioning(PostgresPlan plan, PostgresArgs args, Postgres parent) {
            this.plan = plan;
            this.args = args;
            this.own = GcpPostgresPlan.of(parent.pulumiResourceName(), plan);
            this.names = Names.of(parent.pulumiResourceName());
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.guarded = plan.server().upkeep().protection() == Protection.PROTECTED;
            this.settings = new InstanceSettings(
                    plan,
                    own,
                    options,
                    args.surroundings().checkedNetwork().facility(Facility.MANAGED_SERVICES),
                    args.tags());
        }

        PostgresHandles all() {
            Output<String> password = new RandomPassword(
                            own.credentials().password(),
                            RandomPasswordArgs.lettersAndDigits(CredentialsPlan.PASSWORD_LENGTH, Map.of()),
                            child)
                    .result();
            DatabaseInstance server = server(plan.server());
            database(server);
            users(server, password);
            Optional<SslCert> certificate = options.certificates() == ClientCertificates.REQUIRED
                    ? Optional.of(certificate(server))
                    : Optional.empty();
            GcpCredentials credentials = GcpCredentials.keep(
                    own.credentials(),
                    scope,
                    args.surroundings().encryptionKeyId(),
                    text(password, certificate),
                    args.tags(),
                    child);
            Map<String, DatabaseInstance> replicas = new TreeMap<>();
            plan.replicas().forEach(replica -> replicas.put(replica.key(), replica(replica, server)));
            return new GcpPostgresHandles(scope, server, replicas, certificate, credentials);
        }

        private DatabaseInstance server(ServerPlan server) {
            DatabaseInstanceArgs.Builder builder = common(server)
                    .settings(options.settings().apply(settings.server(server)).build());
            return new DatabaseInstance(
                    server.name(), options.server().apply(builder).build(), guarded(ownedByOthers(server)));
        }

        private DatabaseInstance replica(ReplicaPlan replica, DatabaseInstance server) {
            DatabaseInstanceArgs.Builder builder = common(plan.server())
                    .masterInstanceName(server.name())
                    .settings(
                            options.settings().apply(settings.replica(replica)).build());
            return new DatabaseInstance(
                    replica.name(),
                    options.replica().apply(replica, builder).build(),
                    guarded(ownedByOthers(plan.server())));
        }

        private DatabaseInstanceArgs.Builder common(ServerPlan server) {
            return DatabaseInstanceArgs.builder()
                    .project(scope.project())
                    .region(scope.region())
                    .databaseVersion("POSTGRES_" + server.version().major())
                    .encryptionKeyName(args.surroundings().encryptionKeyId())
                    .deletionProtection(guarded);
        }

        private CustomResourceOptions guarded(List<String> ownedByOthers) {
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(guarded)
                            .ignoreChanges(ownedByOthers)
                            .build());
        }

        /**
         * The disk grows by itself. Cloud SQL has no switch that refuses another major version, so a change of it is not made
         * unless it is allowed.
         */
        private static List<String> ownedByOthers(ServerPlan server) {
            List<String> owned = new ArrayList<>(List.of("settings.diskSize"));
            if (server.majorUpgrades() == MajorUpgrades.REFUSED) {
                owned.add("databaseVersion");
            }
            return owned;
        }

        /** Left behind when it is taken out: it goes with the server, and never alone. */
        private void database(DatabaseInstance server) {
            new Database(
                    own.database(),
                    DatabaseArgs.builder()
                            .project(scope.project())
                            .instance(server.name())
                            .name(plan.server().database())
                            .deletionPolicy("ABANDON")
                            .build(),
                    child);
        }

        private void users(DatabaseInstance server, Output<String> password) {
            new User(
                    own.user(),
                    UserArgs.builder()
                            .project(scope.project())
                            .instance(server.name())
                            .name(plan.server().administrator())
                            .type("BUILT_IN")
                            .password(password)
                            .deletionPolicy("ABANDON")
                            .build(),
                    child);
            options.users()
                    .forEach((key, user) -> new User(
                            names.child("user", key),
                            UserArgs.builder()
                                    .project(scope.project())
                                    .instance(server.name())
                                    .name(user.name())
                                    .type(user.type())
                                    .deletionPolicy("ABANDON")
                                    .build(),
                            child));
        }

        private SslCert certificate(DatabaseInstance server) {
            return new SslCert(
                    own.certificate(),
                    SslCertArgs.builder()
                            .project(scope.project())
                            .instance(server.name())
                            .commonName(own.certificate())
                            .build(),
                    child);
        }

        private Output<String> text(Output<String> password, Optional<SslCert> certificate) {
            String user = own.credentials().userName();
            return certificate
                    .map(made -> Output.tuple(password, made.cert(), made.privateKey(), made.serverCaCert())
                            .applyValue(all -> Credentials.write(
                                    user, all.t1, Map.of("sslcert", all.t2, "sslkey", all.t3, "sslrootcert", all.t4))))
                    .orElseGet(() -> password.applyValue(made -> Credentials.write(user, made)))
                    .asSecret();
        }
    }
}
