package io.ashlar.sandbox.model;

import io.ashlar.sandbox.schema.ObjectSchema;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a simulated cloud knows beyond its SDK: how it is configured, and the models of its types. */
public interface CloudPackage extends AutoCloseable {
    /** What a provider says in a preview about the outputs of something that changes. */
    enum Foresight {
        /** They stay as they were, but for those that follow from what changes. */
        WHAT_WAS,
        /** The same, and a block that is given comes back as it is: whoever keeps the objects has agreed to it in a dry run. */
        WHAT_IS_GIVEN,
        /** They are the inputs; whatever else the cloud answers is unknown until it does. */
        INPUTS_ALONE
    }

    /** The provider package, e.g. {@code aws}. */
    String name();

    /** What is wrong with a provider's configuration. */
    List<Violation> check(Properties configuration);

    /** Where the resources of a provider with this configuration live. */
    Scope scope(Properties configuration);

    /** The settings whose change means another cloud, so that everything in it must be made anew. */
    default Set<String> replacedOn() {
        return Set.of();
    }

    /** What its provider foresees. */
    default Foresight foresight() {
        return Foresight.WHAT_WAS;
    }

    /** Refuses to work with a provider whose cloud is not there, e.g. a Kubernetes cluster that does not exist. */
    default void reach(ProviderInstance provider, CloudView cloud) {}

    /** Whether a resource must be reachable to be deleted; false where the provider was told to forget it. */
    default boolean mustBeReachedToDelete(ProviderInstance provider) {
        return true;
    }

    /** The model of a type; empty when there is none and only the schema speaks. */
    Optional<ResourceModel> model(TypeToken type);

    /** What holds for every type of this cloud, for a type that has no model of its own, e.g. the shape of its id. */
    default Optional<ResourceModel> plainModel(TypeToken type) {
        return Optional.empty();
    }

    /** Every model that stands in a table; none for a cloud that makes its models as they are asked for. */
    default List<ResourceModel> models() {
        return List.of();
    }

    /** The model of an invoke. */
    Optional<FunctionModel> function(TypeToken token);

    /** Whether a type that the SDK does not have may exist all the same, e.g. a Kubernetes custom resource. */
    default boolean takesTypesBeyondSdk(TypeToken type) {
        return false;
    }

    /** The inputs as the provider completes them before anything is checked, e.g. {@code kind} of a Kubernetes object. */
    default Properties complete(TypeToken type, Properties inputs, ProviderInstance provider) {
        return inputs;
    }

    /** Outputs that every resource of this cloud has, e.g. {@code tagsAll}; only those in the schema are kept. */
    default Properties commonOutputs(Subject subject, ObjectSchema outputs) {
        return Properties.NONE;
    }

    /** Lets go of what the package holds outside of the sandbox. */
    @Override
    default void close() {}
}
