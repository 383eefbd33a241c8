package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudView;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The {@code kubernetes} package: each provider talks to the cluster that its kubeconfig names. */
public final class KubernetesPackage implements CloudPackage {
    private static final String UNREACHABLE = "configured Kubernetes cluster is unreachable: ";

    /** A cluster's account, as its objects see it, when a provider names none. */
    private static final String NOWHERE = "";

    private final List<ClusterDirectory> directories;
    private final Optional<ApiServer> server;
    private final Optional<LiveModels> live;
    private final Map<String, Optional<Kubeconfig>> kubeconfigs = new ConcurrentHashMap<>();
    private final Map<String, ResourceModel> models = new ConcurrentHashMap<>();

    /** The package, with the clouds whose clusters a kubeconfig may lead to, which only the sandbox knows. */
    public KubernetesPackage(List<ClusterDirectory> directories) {
        this(directories, Optional.empty());
    }

    /** Clusters whose objects a real API server keeps; one server stands for all of them. */
    public KubernetesPackage(List<ClusterDirectory> directories, Optional<ApiServer> server) {
        this.directories = List.copyOf(directories);
        this.server = server;
        live = server.map(LiveModels::new);
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public List<Violation> check(Properties configuration) {
        boolean broken = configuration.text("kubeconfig").isPresent()
                && kubeconfig(configuration).isEmpty();
        return broken
                ? List.of(new Violation(
                        "kubeconfig",
                        "failed to parse kubeconfig data in `kubernetes:config:kubeconfig`: it names no server for its "
                                + "current context"))
                : List.of();
    }

    /** Every request asks for it, and reading YAML takes longer than answering the request. */
    private Optional<Kubeconfig> kubeconfig(Properties configuration) {
        Optional<String> context = configuration.text("context");
        return configuration
                .text("kubeconfig")
                .flatMap(text -> kubeconfigs.computeIfAbsent(
                        context.orElse("") + "\n" + text, any -> Kubeconfig.read(text, context)));
    }

    @Override
    public Scope scope(Properties configuration) {
        return scopeOf(kubeconfig(configuration).map(Kubeconfig::server).orElse(NOWHERE));
    }

    /** Where the objects of a cluster live. */
    public static Scope scopeOf(String server) {
        return new Scope("kubernetes", server, "");
    }

    /** Another cluster means that every object is made anew there. */
    @Override
    public Set<String> replacedOn() {
        return Set.of("context", "cluster");
    }

    @Override
    public void reach(ProviderInstance provider, CloudView cloud) {
        String server = provider.scope().account();
        if (server.equals(NOWHERE)) {
            throw Refusal.of(
                    Refusal.Kind.UNREACHABLE,
                    "",
                    UNREACHABLE + "unable to load Kubernetes client configuration from kubeconfig file. Make sure you "
                            + "have set 'kubeconfig' on the provider.");
        }
        String expected = directories.stream()
                .flatMap(directory -> directory.authorityOf(server, cloud).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNREACHABLE,
                        "",
                        UNREACHABLE + "unable to load schema information from the API server: Get \"" + server
                                + "/openapi/v2?timeout=32s\": dial tcp: lookup " + server.replaceFirst("https?://", "")
                                + ": no such host"));
        String shown =
                kubeconfig(provider.configuration()).map(Kubeconfig::authority).orElse("");
        if (!shown.isEmpty() && !shown.equals(expected)) {
            throw Refusal.of(
                    Refusal.Kind.UNREACHABLE,
                    "",
                    UNREACHABLE + "unable to load schema information from the API server: Get \"" + server
                            + "/openapi/v2?timeout=32s\": tls: failed to verify certificate: x509: certificate signed "
                            + "by unknown authority");
        }
    }

    @Override
    public boolean mustBeReachedToDelete(ProviderInstance provider) {
        return !provider.configuration().isTrue("deleteUnreachable");
    }

    @Override
    public Foresight foresight() {
        return live.isPresent() ? Foresight.WHAT_IS_GIVEN : Foresight.WHAT_WAS;
    }

    @Override
    public Optional<ResourceModel> model(TypeToken type) {
        return Optional.of(models.computeIfAbsent(
                type.toString(), any -> isLive(type) ? live.orElseThrow().of(type) : KubernetesModels.of(type)));
    }

    /** Releases are not installed on a real server, so what only their charts would bring is not there either. */
    private boolean isLive(TypeToken type) {
        return live.isPresent()
                && !KubernetesModels.isRelease(type)
                && (Kinds.isBuiltIn(type) || !Charts.bringAny(Kinds.group(type), type.name()));
    }

    @Override
    public void close() {
        server.ifPresent(ApiServer::close);
    }

    @Override
    public Optional<FunctionModel> function(TypeToken token) {
        return Optional.empty();
    }

    @Override
    public boolean takesTypesBeyondSdk(TypeToken type) {
        return !Kinds.isBuiltIn(type)
                && Kinds.group(type).contains(".")
                && type.module().contains("/");
    }

    /** The provider writes what the type token says, and the namespace that an object lands in when it names none. */
    @Override
    public Properties complete(TypeToken type, Properties inputs, ProviderInstance provider) {
        if (KubernetesModels.isRelease(type)) {
            return inputs;
        }
        Properties completed = inputs.with("apiVersion", Kinds.apiVersion(type)).with("kind", type.name());
        if (inputs.asMap().get("metadata") == Unknown.VALUE || !Kinds.isNamespaced(type)) {
            return completed;
        }
        Map<String, Object> metadata =
                new LinkedHashMap<>(inputs.object("metadata").asMap());
        metadata.putIfAbsent(
                "namespace", provider.configuration().text("namespace").orElse("default"));
        return completed.with("metadata", metadata);
    }
}
