package io.ashlar.identity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the pods of one Kubernetes service account may do in the cloud. Immutable; {@code may} returns a copy.
 *
 * <pre>{@code
 * PodIdentity identity = identities.provision(
 *         ServiceAccountIdentity.of("velero", "velero", "velero-server").may("store", Right.writeObjects(bucket)),
 *         cluster, tags, this);
 * }</pre>
 *
 * @param name begins the logical name of everything that is made, so it is unique in the program
 * @param namespace namespace of the service account
 * @param serviceAccount name of the service account, which others make
 * @param rights what it may do, each under a short name that ends the logical names of what grants it
 */
public record ServiceAccountIdentity(
        String name, String namespace, String serviceAccount, SortedMap<String, Right> rights) {

    public ServiceAccountIdentity {
        rights = Collections.unmodifiableSortedMap(new TreeMap<>(rights));
    }

    /** An identity that may do nothing yet. */
    public static ServiceAccountIdentity of(String name, String namespace, String serviceAccount) {
        return new ServiceAccountIdentity(name, namespace, serviceAccount, new TreeMap<>());
    }

    /** It and one more right, under a short name of your choice. */
    public ServiceAccountIdentity may(String key, Right right) {
        SortedMap<String, Right> more = new TreeMap<>(rights);
        more.put(key, right);
        return new ServiceAccountIdentity(name, namespace, serviceAccount, more);
    }
}
