package io.ashlar.sandbox.store;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** All resources of a sandbox, and the indexes to find them by. Safe for many threads. */
public final class ResourceStore implements AutoCloseable {
    /** Cannot occur in ids, so that one key is never the beginning of another by accident. */
    private static final char END = '\u0001';

    /** Every commit writes anew what it touches; without this the file grows to ten times its contents. */
    private static final int COMMITS_PER_COMPACTION = 100;

    private static final int LEAST_FILLED_PERCENT = 50;
    private static final int COMPACTED_BYTES = 1 << 20;

    private final MVStore store;
    private final MVMap<String, Entry> resources;
    private final MVMap<String, String> lookups;
    private final MVMap<String, String> links;
    private final MVMap<String, Long> generations;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock committing = new ReentrantLock();
    private long written;
    private long committed;
    private long commits;

    /** An attribute and its value, by which a resource can be found. */
    public record Lookup(String attribute, String value) {}

    /** A reference: the property that holds it, and the resource it names. */
    public record Link(String path, ResourceKey target) {}

    /** Somebody who refers to a resource. */
    public record Referrer(CloudResource resource, String path) {}

    private ResourceStore(MVStore store) {
        this.store = store;
        resources = store.openMap(
                "resources",
                new MVMap.Builder<String, Entry>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(new EntryType()));
        lookups = store.openMap("lookups");
        links = store.openMap("links");
        generations = store.openMap("generations");
    }

    /** A store that lives as long as this object. */
    public static ResourceStore inMemory() {
        return new ResourceStore(MVStore.open(null));
    }

    /** The store in this file, made when there is none. Waits for another process that holds it, see {@link StoreFile}. */
    public static ResourceStore open(Path file) {
        return new ResourceStore(StoreFile.open(file));
    }

    /**
     * Runs a change alone: nobody else changes the store meanwhile. Returns after the change is committed, so that what
     * the caller then acknowledges cannot be lost.
     */
    public <T> T change(Supplier<T> change) {
        T result;
        long mine;
        writing.lock();
        try {
            result = change.get();
            mine = ++written;
        } finally {
            writing.unlock();
        }
        commit(mine);
        return result;
    }

    /** One commit serves everybody whose change was complete when it began. */
    private void commit(long mine) {
        committing.lock();
        try {
            if (committed >= mine) {
                return;
            }
            writing.lock();
            try {
                store.commit();
                committed = written;
                if (++commits % COMMITS_PER_COMPACTION == 0) {
                    store.compact(LEAST_FILLED_PERCENT, COMPACTED_BYTES);
                }
            } finally {
                writing.unlock();
            }
        } finally {
            committing.unlock();
        }
    }

    /** The resource with this key. */
    public Optional<CloudResource> get(ResourceKey key) {
        return Optional.ofNullable(resources.get(line(key))).map(Entry::resource);
    }

    /** Writes a resource and its index lines; only inside {@link #change}. */
    public void put(CloudResource resource, Collection<Lookup> foundBy, Collection<Link> refersTo) {
        mustBeChanging();
        remove(resource.key());
        String key = line(resource.key());
        Entry entry = new Entry(resource, List.copyOf(foundBy), List.copyOf(refersTo));
        resources.put(key, entry);
        entry.lookups().forEach(lookup -> lookups.put(lookupLine(resource.type(), lookup) + key, key));
        entry.links().forEach(link -> links.put(linkLine(link.target()) + key + END + link.path(), key));
        if (resource.isImplicit()) {
            links.put(resource.owner() + END + "owns" + END + key, key);
        }
    }

    /** Removes a resource and its index lines; only inside {@link #change}. */
    public void remove(ResourceKey key) {
        mustBeChanging();
        String line = line(key);
        Entry entry = resources.remove(line);
        if (entry != null) {
            entry.lookups().forEach(lookup -> lookups.remove(lookupLine(key.type(), lookup) + line));
            entry.links().forEach(link -> links.remove(linkLine(link.target()) + line + END + link.path()));
            if (entry.resource().isImplicit()) {
                links.remove(entry.resource().owner() + END + "owns" + END + line);
            }
        }
    }

    /** How often this urn has been created, counting this time; only inside {@link #change}. */
    public long nextGeneration(String urn) {
        mustBeChanging();
        long next = generations.getOrDefault(urn, 0L) + 1;
        generations.put(urn, next);
        return next;
    }

    /** The resource of the type and scope whose attribute has the value. */
    public Optional<CloudResource> find(Scope scope, String type, Lookup lookup) {
        return firstOf(lookupLine(type, lookup) + line(scope));
    }

    /** The resource of the type whose attribute has the value, in any scope. */
    public Optional<CloudResource> findAnywhere(String type, Lookup lookup) {
        return firstOf(lookupLine(type, lookup));
    }

    /** Every resource of the type whose attribute has the value, in any scope. */
    public List<CloudResource> findAll(String type, Lookup lookup) {
        List<CloudResource> found = new ArrayList<>();
        String prefix = lookupLine(type, lookup);
        for (Iterator<String> keys = lookups.keyIterator(prefix); keys.hasNext(); ) {
            String key = keys.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            Optional.ofNullable(lookups.get(key)).map(resources::get).ifPresent(entry -> found.add(entry.resource()));
        }
        return found;
    }

    private Optional<CloudResource> firstOf(String prefix) {
        @Nullable String found = lookups.ceilingKey(prefix);
        return found != null && found.startsWith(prefix)
                ? Optional.ofNullable(lookups.get(found)).map(resources::get).map(Entry::resource)
                : Optional.empty();
    }

    /** All resources of the type in the scope, by id. */
    public List<CloudResource> all(Scope scope, String type) {
        return below(line(scope) + type + END);
    }

    /** How many resources of the type are in the scope. */
    public long count(Scope scope, String type) {
        String prefix = line(scope) + type;
        return position(prefix + (char) (END + 1)) - position(prefix + END);
    }

    /** How many keys stand before this one. */
    private long position(String key) {
        long index = resources.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    /** Everything in the scope, by type and id. */
    public List<CloudResource> all(Scope scope) {
        return below(line(scope));
    }

    /** Everything there is. */
    public List<CloudResource> all() {
        return below("");
    }

    private List<CloudResource> below(String prefix) {
        List<CloudResource> found = new ArrayList<>();
        for (Iterator<String> keys = resources.keyIterator(prefix); keys.hasNext(); ) {
            String key = keys.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            Optional.ofNullable(resources.get(key)).ifPresent(entry -> found.add(entry.resource()));
        }
        return found;
    }

    /** Everybody who refers to the resource. */
    public List<Referrer> referrers(ResourceKey target) {
        List<Referrer> found = new ArrayList<>();
        String prefix = linkLine(target);
        for (Iterator<String> keys = links.keyIterator(prefix); keys.hasNext(); ) {
            String key = keys.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            String path = key.substring(key.lastIndexOf(END) + 1);
            Optional.ofNullable(links.get(key))
                    .map(resources::get)
                    .ifPresent(entry -> found.add(new Referrer(entry.resource(), path)));
        }
        return found;
    }

    /** What came with the resource and goes with it. */
    public List<CloudResource> ownedBy(ResourceKey owner) {
        List<CloudResource> found = new ArrayList<>();
        String prefix = line(owner) + END + "owns" + END;
        for (Iterator<String> keys = links.keyIterator(prefix); keys.hasNext(); ) {
            String key = keys.next();
            if (!key.startsWith(prefix)) {
                break;
            }
            Optional.ofNullable(resources.get(key.substring(prefix.length())))
                    .ifPresent(entry -> found.add(entry.resource()));
        }
        return found;
    }

    /** How the store names a resource, for {@link CloudResource#owner()}. */
    public static String line(ResourceKey key) {
        return line(key.scope()) + key.type() + END + key.id();
    }

    private static String line(Scope scope) {
        return scope.packageName() + END + scope.account() + END + scope.region() + END;
    }

    private static String lookupLine(String type, Lookup lookup) {
        return type + END + lookup.attribute() + END + lookup.value() + END;
    }

    private static String linkLine(ResourceKey target) {
        return line(target) + END + END;
    }

    private void mustBeChanging() {
        if (!writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("the store is changed only inside change()");
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
