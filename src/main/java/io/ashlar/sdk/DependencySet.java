package io.ashlar.sdk;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A set that several threads may write to, in the place of the {@code HashSet} in which the SDK collects what a property
 * depends on.
 *
 * @param <E> what is collected
 * @see SerializerMend
 */
public final class DependencySet<E> extends AbstractSet<E> {
    private final Set<E> elements = ConcurrentHashMap.newKeySet();

    /** Public, with no arguments, as the constructor whose place it takes. */
    public DependencySet() {}

    @Override
    public boolean add(E element) {
        return elements.add(element);
    }

    @Override
    public boolean contains(Object element) {
        return elements.contains(element);
    }

    @Override
    public boolean remove(Object element) {
        return elements.remove(element);
    }

    @Override
    public void clear() {
        elements.clear();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }
}
