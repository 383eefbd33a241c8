package io.ashlar.secretstore;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Names;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.incluster.Installation;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.plan.ClusterSecretsPlanner;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Secrets of the cloud's store in the namespaces that may read them, each namespace by an identity of its own. */
public final class ClusterSecrets extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:secretstore:ClusterSecrets";

    private final Names names;
    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public ClusterSecrets(String name, ClusterSecretsArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.names = Names.of(name);
        List<Resource> first = new ArrayList<>(args.first());
        Map<String, Output<?>> later = new TreeMap<>(args.later());
        Output<String> operatorId = operator(name, args, later, first);
        for (String namespace : args.spec().namespaces()) {
            NamespaceReader reader = args.readers()
                    .provision(
                            names.child("reader", namespace),
                            namespace,
                            secretsOf(namespace, args),
                            operatorId,
                            args,
                            this);
            first.addAll(reader.parts());
            later.put("reader." + namespace + ".annotations", reader.annotations());
            later.put("reader." + namespace + ".role", reader.role());
        }
        this.installation = Installation.of(
                args.customized(ClusterSecretsPlanner.plan(name, args.spec())),
                this,
                args.cluster().provider(),
                later,
                first);
        registerOutputs(Map.of("objects", installation.ready()));
    }

    /** On AWS the operator may take on the roles of namespaces, and nothing else; on other clouds it may do nothing. */
    private Output<String> operator(
            String name, ClusterSecretsArgs args, Map<String, Output<?>> later, List<Resource> first) {
        if (args.spec().cloud() != ClusterCloud.AWS) {
            later.put("operator.annotations", Output.of(Map.of()));
            return Output.of("");
        }
        PodIdentity identity = args.identities().provision(operatorIdentity(name), args.cluster(), args.tags(), this);
        later.put("operator.annotations", identity.annotations());
        first.addAll(identity.parts());
        return identity.identityId();
    }

    static ServiceAccountIdentity operatorIdentity(String name) {
        String namespace = ClusterSecretsPlanner.NAMESPACE;
        return ServiceAccountIdentity.of(name + "-operator", namespace, namespace)
                .may(
                        "readers",
                        Right.awsPolicy(Output.of(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                                "Action":["sts:AssumeRole","sts:TagSession"],\
                                "Resource":"arn:*:iam::*:role/%s-reader-*"}]}"""
                                        .formatted(name))));
    }

    private static Map<String, SecretRef> secretsOf(String namespace, ClusterSecretsArgs args) {
        Map<String, SecretRef> secrets = new TreeMap<>();
        args.secrets().forEach((synced, secret) -> {
            if (synced.namespace().equals(namespace)) {
                secrets.put(synced.name(), secret);
            }
        });
        return secrets;
    }

    /** What a pod that reads this secret comes after; by the namespace and the Kubernetes secret's name. */
    public Resource secret(SyncedSecret secret) {
        String child = names.child("secret", secret.namespace() + "-" + secret.name());
        Resource made = installation.resources().get(child);
        if (made == null) {
            throw new IllegalArgumentException("no secret is called " + child);
        }
        return made;
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
