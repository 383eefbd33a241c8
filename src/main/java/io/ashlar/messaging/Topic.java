package io.ashlar.messaging;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.core.Problems;
import io.ashlar.messaging.plan.TopicPlanner;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A topic and its subscriptions, encrypted, with a place apart for what fails too often. Protected in production: what waits
 * in a subscription is nowhere else.
 *
 * <p>Charged by use on AWS and Google Cloud (https://aws.amazon.com/sqs/pricing/, https://cloud.google.com/pubsub/pricing);
 * about $10 a month and by use on Azure (https://azure.microsoft.com/pricing/details/service-bus/).
 */
public final class Topic extends ComponentResource implements TopicRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:messaging:Topic";

    private final String name;
    private final TopicHandles handles;

    /**
     * Registers the topic.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Topic(String name, TopicArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.name = name;
        this.handles = args.driver().provision(TopicPlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("topicId", topicId(), "topicAddress", topicAddress()));
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends TopicHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public SortedSet<String> subscriptions() {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(handles.subscriptions().keySet()));
    }

    @Override
    public Output<String> topicId() {
        return handles.topicId();
    }

    @Override
    public Output<String> topicAddress() {
        return handles.topicAddress();
    }

    @Override
    public Output<String> subscriptionId(String subscription) {
        return named(subscription).id();
    }

    @Override
    public Output<String> subscriptionAddress(String subscription) {
        return named(subscription).address();
    }

    @Override
    public Output<String> deadLetterAddress(String subscription) {
        return named(subscription).deadLetterAddress();
    }

    private SubscriptionHandle named(String subscription) {
        Problems problems = Problems.of("Topic", name);
        problems.require(
                handles.subscriptions().containsKey(subscription),
                "MSG-006",
                "subscription",
                "\"" + subscription + "\"",
                "it has " + subscriptions(),
                "Name one of them, or add it to subscriptions.");
        problems.throwIfAny();
        return Objects.requireNonNull(handles.subscriptions().get(subscription));
    }
}
