package io.ashlar.stateful;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.incluster.Installation;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import io.ashlar.stateful.plan.DataServicePlanner;
import io.ashlar.stateful.plan.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database, log or object store in a team's namespace. */
public final class DataService extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:stateful:DataService";

    private static final int PASSWORD_LENGTH = 32;

    private final String host;
    private final String credentials;
    private final int port;
    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; the name of its objects too
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public DataService(String name, DataServiceArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.host = DataServicePlanner.host(name, args.spec());
        this.credentials = DataServicePlanner.credentials(name, args.spec());
        this.port = args.spec().kind().port();
        this.installation = Installation.of(
                args.customized(DataServicePlanner.plan(name, args.spec())),
                this,
                args.cluster().provider(),
                args.spec().kind() == Kind.VALKEY ? Map.of("password", password(name)) : Map.of(),
                args.first());
        registerOutputs(Map.of("host", host(), "port", Output.of(port), "credentials", Output.of(credentials)));
    }

    /** Valkey's chart is handed a password; all others make their own. */
    private Output<String> password(String name) {
        return new RandomPassword(
                        Names.of(name).child("password"),
                        RandomPasswordArgs.lettersAndDigits(PASSWORD_LENGTH, Map.of()),
                        CustomResourceOptions.builder().parent(this).build())
                .result();
    }

    /** Where the cluster finds it; known when it is there. */
    public Output<String> host() {
        return installation.ready().applyValue(any -> host);
    }

    /** The port of {@link #host()}. */
    public int port() {
        return port;
    }

    /** The Kubernetes secret of its namespace that holds user and password. */
    public String credentialsSecret() {
        return credentials;
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
