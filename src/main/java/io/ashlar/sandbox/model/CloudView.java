package io.ashlar.sandbox.model;

import java.util.List;
import java.util.Optional;

/** What a rule may look up in the sandbox. Every look-up goes through an index; none scans the store. */
public interface CloudView {
    /**
     * The resource of this type whose attribute has this value. {@code id} and {@code arn} can always be asked for,
     * others when the type's model says {@link ResourceModelBuilder#foundBy}.
     */
    Optional<CloudResource> find(Scope scope, String type, String attribute, String value);

    /** The same in any account and region, e.g. for bucket names. */
    Optional<CloudResource> findAnywhere(String type, String attribute, String value);

    /** All resources of this type, by id. */
    List<CloudResource> all(Scope scope, String type);

    /** How many resources of this type there are; costs the same for ten and for ten thousand. */
    long count(Scope scope, String type);

    /** Every resource that refers to this one, with the property it does so by. */
    List<Referrer> referrers(CloudResource target);

    /** Everything in one scope, by type and id. */
    List<CloudResource> allIn(Scope scope);

    /** Somebody who refers to a resource, and the declared path of the property that does. */
    record Referrer(CloudResource resource, String path) {}
}
