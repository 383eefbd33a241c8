package io.ashlar.server;

import com.pulumi.core.Output;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where a server lies, who reaches it, what encrypts it and whose it is. Immutable; each method returns a copy.
 *
 * @param network the network whose database tier it lies in, once it is given
 * @param key what encrypts it, once it is given
 * @param clients the tiers that may connect, if they were named; else the private tier may
 * @param tags tags of everything that is made for it
 */
public record Surroundings(
        Optional<NetworkRef> network, Optional<EncryptionKeyRef> key, Optional<List<SubnetTier>> clients, Tags tags) {
    /** Nothing given yet. */
    public static final Surroundings NONE =
            new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Tags.none());

    public Surroundings {
        clients = clients.map(List::copyOf);
    }

    /** In this network. */
    public Surroundings in(NetworkRef otherNetwork) {
        return new Surroundings(Optional.of(otherNetwork), key, clients, tags);
    }

    /** Encrypted with this key. */
    public Surroundings encryptedWith(EncryptionKeyRef otherKey) {
        return new Surroundings(network, Optional.of(otherKey), clients, tags);
    }

    /** Reached from these tiers. */
    public Surroundings reachedFrom(List<SubnetTier> tiers) {
        return new Surroundings(network, key, Optional.of(tiers), tags);
    }

    /** With these tags. */
    public Surroundings tagged(Tags otherTags) {
        return new Surroundings(network, key, clients, otherTags);
    }

    /** The blocks that may connect, each by a key of its own; none without a network. */
    public SortedMap<String, String> blocks() {
        List<SubnetTier> tiers = clients.orElse(List.of(SubnetTier.PRIVATE));
        return network.map(given -> given.blocks(tiers)).orElseGet(TreeMap::new);
    }

    /** The tiers that were named, as they stand in errors. */
    public Optional<String> namedClients() {
        return clients.map(tiers -> tiers.stream().map(SubnetTier::name).collect(Collectors.joining(", ")));
    }

    /** Names of the required arguments that were not given. */
    public SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>();
        if (network.isEmpty()) {
            missing.add("network");
        }
        if (key.isEmpty()) {
            missing.add("encryptionKey");
        }
        return missing;
    }

    /** The network itself, of arguments that were checked. */
    public NetworkRef checkedNetwork() {
        return network.orElseThrow(() -> new IllegalStateException("network: unchecked arguments"));
    }

    /** The key itself, of arguments that were checked. */
    public EncryptionKeyRef checkedKey() {
        return key.orElseThrow(() -> new IllegalStateException("encryptionKey: unchecked arguments"));
    }

    /** The cloud's id of the network. */
    public Output<String> networkId() {
        return checkedNetwork().networkId();
    }

    /** The subnets that the server may lie in: the network's database tier. */
    public Output<List<String>> subnetIds() {
        return checkedNetwork().subnetIds(SubnetTier.DATABASE);
    }

    /** The key's full name in its cloud. */
    public Output<String> encryptionKeyId() {
        return checkedKey().keyId();
    }
}
