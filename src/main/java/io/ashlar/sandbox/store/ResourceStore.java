package io.ashlar.sandbox.store;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceKey;
import io.ashlar.sandbox.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** All resources of a sandbox, and the indexes to find them by. Safe for many threads, and for many processes. */
public final class ResourceStore implements AutoCloseable {
    /** A journal is written anew when less than half of its steps still count, and it is worth the time. */
    private static final int FEWEST_STEPS_TO_TIDY = 2_000;

    private final Optional<Shared> shared;
    private final Contents contents = new Contents();
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final List<Step> done = new ArrayList<>();
    private final List<Step> undoing = new ArrayList<>();
    private long stepsInJournal;

    /** An attribute and its value, by which a resource can be found. */
    public record Lookup(String attribute, String value) {}

    /** A reference: the property that holds it, and the resource it names. */
    public record Link(String path, ResourceKey target) {}

    /** Somebody who refers to a resource. */
    public record Referrer(CloudResource resource, String path) {}

    /** What processes have in common: the file, and whose turn it is. */
    private record Shared(Journal journal, FileTurn turn) {}

    private ResourceStore(Optional<Shared> shared) {
        this.shared = shared;
    }

    /** A store that lives as long as this object. */
    public static ResourceStore inMemory() {
        return new ResourceStore(Optional.empty());
    }

    /** The store in this file, made when there is none. Other processes may use it at the same time. */
    public static ResourceStore open(Path file) {
        FileTurn turn = new FileTurn(file.resolveSibling(file.getFileName() + ".lock"));
        return new ResourceStore(Optional.of(new Shared(new Journal(file), turn)));
    }

    /**
     * Runs a change alone: nobody else changes the store meanwhile, in this process or another. Returns after the change is
     * written, so that what the caller then acknowledges cannot be lost. A change that throws leaves nothing behind.
     */
    public <T> T change(Supplier<T> change) {
        access.writeLock().lock();
        try {
            return shared.isPresent() ? shared.get().turn().take(() -> written(shared.get(), change)) : made(change);
        } finally {
            access.writeLock().unlock();
        }
    }

    private <T> T written(Shared file, Supplier<T> change) {
        catchUp(file.journal());
        T result = made(() -> {
            T value = change.get();
            if (!done.isEmpty()) {
                file.journal().append(ChangeRecord.write(done));
                stepsInJournal += done.size();
            }
            return value;
        });
        if (stepsInJournal > FEWEST_STEPS_TO_TIDY && stepsInJournal > 2L * contents.size()) {
            List<Step> all = contents.steps();
            file.journal()
                    .replace(all.stream()
                            .map(step -> ChangeRecord.write(List.of(step)))
                            .toList());
            stepsInJournal = all.size();
        }
        return result;
    }

    private <T> T made(Supplier<T> change) {
        boolean complete = false;
        try {
            T result = change.get();
            complete = true;
            return result;
        } finally {
            for (int i = undoing.size() - 1; !complete && i >= 0; i--) {
                contents.apply(undoing.get(i));
            }
            done.clear();
            undoing.clear();
        }
    }

    private void step(Step step) {
        if (!access.isWriteLockedByCurrentThread()) {
            throw new IllegalStateException("the store is changed only inside change()");
        }
        undoing.add(contents.apply(step));
        done.add(step);
    }

    private void catchUp(Journal journal) {
        journal.read(
                () -> {
                    contents.clear();
                    stepsInJournal = 0;
                },
                record -> ChangeRecord.read(record).forEach(step -> {
                    contents.apply(step);
                    stepsInJournal++;
                }));
    }

    private <T> T read(Supplier<T> question) {
        if (access.isWriteLockedByCurrentThread()) {
            return question.get();
        }
        shared.map(Shared::journal).filter(Journal::hasMore).ifPresent(journal -> {
            access.writeLock().lock();
            try {
                catchUp(journal);
            } finally {
                access.writeLock().unlock();
            }
        });
        access.readLock().lock();
        try {
            return question.get();
        } finally {
            access.readLock().unlock();
        }
    }

    /** Writes a resource and its index lines; only inside {@link #change}. */
    public void put(CloudResource resource, Collection<Lookup> foundBy, Collection<Link> refersTo) {
        step(new Step.Put(new Entry(resource, List.copyOf(foundBy), List.copyOf(refersTo))));
    }

    /** Removes a resource and its index lines; only inside {@link #change}. */
    public void remove(ResourceKey key) {
        step(new Step.Remove(Lines.of(key)));
    }

    /** How often this urn has been created, counting this time; only inside {@link #change}. */
    public long nextGeneration(String urn) {
        long next = contents.generation(urn) + 1;
        step(new Step.Generation(urn, next));
        return next;
    }

    /** The resource with this key. */
    public Optional<CloudResource> get(ResourceKey key) {
        return read(() -> contents.get(Lines.of(key)));
    }

    /** The resource of the type and scope whose attribute has the value. */
    public Optional<CloudResource> find(Scope scope, String type, Lookup lookup) {
        return read(() -> contents.first(Lines.of(type, lookup) + Lines.of(scope)));
    }

    /** The resource of the type whose attribute has the value, in any scope. */
    public Optional<CloudResource> findAnywhere(String type, Lookup lookup) {
        return read(() -> contents.first(Lines.of(type, lookup)));
    }

    /** Every resource of the type whose attribute has the value, in any scope. */
    public List<CloudResource> findAll(String type, Lookup lookup) {
        return read(() -> contents.found(Lines.of(type, lookup)));
    }

    /** All resources of the type in the scope, by id. */
    public List<CloudResource> all(Scope scope, String type) {
        return read(() -> contents.below(Lines.of(scope) + type + Lines.END));
    }

    /** How many resources of the type are in the scope. */
    public long count(Scope scope, String type) {
        return read(() -> contents.count(Lines.of(scope) + type));
    }

    /** Everything in the scope, by type and id. */
    public List<CloudResource> all(Scope scope) {
        return read(() -> contents.below(Lines.of(scope)));
    }

    /** Everything there is. */
    public List<CloudResource> all() {
        return read(() -> contents.below(""));
    }

    /** Everybody who refers to the resource. */
    public List<Referrer> referrers(ResourceKey target) {
        return read(() -> {
            List<Referrer> found = new ArrayList<>();
            contents.linked(Lines.ofReferrers(target), (resource, path) -> found.add(new Referrer(resource, path)));
            return found;
        });
    }

    /** What came with the resource and goes with it. */
    public List<CloudResource> ownedBy(ResourceKey owner) {
        return read(() -> {
            List<CloudResource> found = new ArrayList<>();
            contents.linked(Lines.ofOwned(Lines.of(owner)), (resource, end) -> found.add(resource));
            return found;
        });
    }

    /** How the store names a resource, for {@link CloudResource#owner()}. */
    public static String line(ResourceKey key) {
        return Lines.of(key);
    }

    @Override
    public void close() {
        shared.ifPresent(file -> {
            file.journal().close();
            file.turn().close();
        });
    }
}
