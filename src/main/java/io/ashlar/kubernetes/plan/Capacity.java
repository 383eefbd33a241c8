package io.ashlar.kubernetes.plan;

import java.util.Optional;

/**
 * How a pool's machines are bought.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types">Capacity types on AWS</a>
 */
public sealed interface Capacity {

    /**
     * At the list price, for as long as it is needed. Reserved instances and savings plans are a discount on exactly
     * this: they are bought for the account, not for a pool.
     */
    static Capacity onDemand() {
        return new OnDemand();
    }

    /**
     * Spare machines, up to 90 % cheaper (https://aws.amazon.com/ec2/spot/), taken back on two minutes' notice on AWS and on 30
     * seconds' elsewhere. AKS puts a taint on their nodes, {@code kubernetes.azure.com/scalesetpriority=spot:NoSchedule}, which
     * pods must tolerate there.
     */
    static Capacity spot() {
        return new Spot();
    }

    /**
     * Both, as two groups of nodes behind one pool. The part that is on demand is rounded up: a pool never has fewer steady
     * machines than asked for.
     *
     * @param percent share of the machines that are spot, 1 to 99
     */
    static Capacity mostlySpot(int percent) {
        return new Mixed(percent);
    }

    /** The capacity with this {@link #key()}, or empty. */
    static Optional<Capacity> of(String key) {
        return switch (key) {
            case "on-demand" -> Optional.of(onDemand());
            case "spot" -> Optional.of(spot());
            default ->
                key.matches("spot-[1-9][0-9]?")
                        ? Optional.of(mostlySpot(Integer.parseInt(key.substring("spot-".length()))))
                        : Optional.empty();
        };
    }

    /** The name used in component inputs and stack files: {@code on-demand}, {@code spot} or {@code spot-70}. */
    String key();

    /** See {@link #onDemand()}. */
    record OnDemand() implements Capacity {
        @Override
        public String key() {
            return "on-demand";
        }
    }

    /** See {@link #spot()}. */
    record Spot() implements Capacity {
        @Override
        public String key() {
            return "spot";
        }
    }

    /**
     * See {@link #mostlySpot(int)}.
     *
     * @param spotPercent share of the machines that are spot
     */
    record Mixed(int spotPercent) implements Capacity {
        @Override
        public String key() {
            return "spot-" + spotPercent;
        }

        /** How many of so many machines are spot. */
        int spotOf(int nodes) {
            return nodes * spotPercent / 100;
        }

        /** How many of so many machines are on demand. */
        int onDemandOf(int nodes) {
            return nodes - spotOf(nodes);
        }
    }
}
