package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.corpus.CorpusCase.Standing;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Change;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Wire;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sandbox of its own for one run of a case, asked in the order that the engine asks: check, diff, then the deed. */
final class Clouds implements AutoCloseable {
    private static final String KUBERNETES = "kubernetes";

    /** What a provider is told when the case says nothing. */
    private static final Map<String, Map<String, Object>> USUAL = Map.of(
            "aws", Map.of("region", "us-east-1"),
            "azure-native", Map.of("subscriptionId", "00000000-0000-0000-0000-000000000000", "location", "westeurope"),
            "gcp", Map.of("project", "corpus-project", "region", "us-central1", "zone", "us-central1-a"));

    private final Sandbox sandbox = Sandbox.inMemory();
    private final SimulatedCloud cloud = sandbox.cloud();
    private final Places places = new Places();
    private Map<String, Object> kubeconfig = Map.of();

    /** A resource as the case knows it. */
    record Made(ProviderInstance provider, Address address, CloudResource resource) {}

    /** What stands before the case begins; a refusal is a mistake in the case. */
    void stand(Standing standing) {
        for (int n = 1; n <= Math.max(1, standing.times()); n++) {
            String name = standing.times() == 0 ? standing.as() : standing.as() + "-" + n;
            try {
                places.count(n);
                keep(name, create(standing.type(), name, standing.provider(), standing.inputs()));
            } catch (Said refused) {
                throw new AssertionError("'" + name + "' should stand, but " + refused, refused);
            }
        }
    }

    /** Lets the case speak of a resource by a name. */
    Made keep(String name, Made made) {
        places.put(name, made);
        return made;
    }

    /** What a provider with these settings is told. */
    void configure(String packageName, Map<String, Object> settings) throws Said {
        Said.check(cloud.checkProvider(packageName, wired(settings)));
    }

    Made create(String type, String name, Map<String, Object> settings, Map<String, Object> inputs) throws Said {
        ProviderInstance provider = provider(TypeToken.of(type).packageName(), settings);
        Address address = Address.of("urn:pulumi:corpus::corpus::" + type + "::" + name);
        SimulatedCloud.Checked checked =
                cloud.check(provider, address, Properties.NONE, wired(inputs), "0123456789abcdef");
        Said.check(checked.violations());
        return made(provider, address, checked.inputs());
    }

    private Made made(ProviderInstance provider, Address address, Properties inputs) throws Said {
        String id = Said.listen(
                () -> cloud.create(provider, address, inputs, Mode.DEPLOYMENT).id());
        return new Made(provider, address, cloud.read(provider, address, id).orElseThrow());
    }

    /** Changes a resource, or replaces it where the change asks for that. */
    void update(Made made, Map<String, Object> inputs) throws Said {
        CloudResource before = made.resource();
        SimulatedCloud.Checked checked =
                cloud.check(made.provider(), made.address(), before.inputs(), wired(inputs), "fedcba9876543210");
        Said.check(checked.violations());
        Change change = cloud.diff(made.address(), before.inputs(), checked.inputs());
        if (change.differences().isEmpty()) {
            throw new AssertionError("the change changes nothing");
        }
        if (!change.replaces()) {
            Said.listen(() -> cloud.update(
                    made.provider(), made.address(), before.id(), before.outputs(), checked.inputs(), Mode.DEPLOYMENT));
        } else if (change.deletesFirst()) {
            delete(made);
            made(made.provider(), made.address(), checked.inputs());
        } else {
            made(made.provider(), made.address(), checked.inputs());
            delete(made);
        }
    }

    /** Lays values over what the case calls by this name. */
    void update(String name, Map<String, Object> laidOver) throws Said {
        Made made = places.made(name);
        update(made, CorpusRun.over(made.resource().inputs().asMap(), laidOver));
    }

    /** Deletes what the case calls by this name. */
    void delete(String name) throws Said {
        delete(places.made(name));
    }

    private void delete(Made made) throws Said {
        Said.listen(() -> {
            cloud.delete(made.provider(), made.address(), made.resource().id());
            return made;
        });
    }

    /** A text with its places filled. */
    String filled(String text) {
        return places.text(text);
    }

    private Properties wired(Map<String, Object> values) {
        return Wire.read(Wire.write(Properties.of(places.fill(values))));
    }

    private ProviderInstance provider(String packageName, Map<String, Object> settings) throws Said {
        Map<String, Object> all = new LinkedHashMap<>(
                packageName.equals(KUBERNETES) ? cluster() : USUAL.getOrDefault(packageName, Map.of()));
        all.putAll(settings);
        return cloud.provider(packageName, wired(all));
    }

    /** Kubernetes objects live in a cluster, which is made when the first of them comes. */
    private Map<String, Object> cluster() throws Said {
        if (kubeconfig.isEmpty()) {
            kubeconfig = Map.of("kubeconfig", ClusterInCloud.make(this));
        }
        return kubeconfig;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
