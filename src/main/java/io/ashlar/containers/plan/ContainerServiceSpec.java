package io.ashlar.containers.plan;

import io.ashlar.core.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was asked of a container service. Values are as the user gave them; {@link ContainerServiceValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param given what came with it
 * @param image the image, if it was known beforehand
 * @param port the port that the container listens on
 * @param healthPath the path that answers when it can serve
 * @param ingress who may call it
 * @param variables names of plain variables, sorted
 * @param secrets names of variables that hold secrets, sorted
 * @param size of each instance, if not as the profile says
 * @param bounds how many instances there are, if not as the profile says
 * @param cpuTarget processor use above which instances are added, if not as the cloud does it
 */
public record ContainerServiceSpec(
        Profile profile,
        Set<Part> given,
        Optional<String> image,
        int port,
        String healthPath,
        Ingress ingress,
        List<String> variables,
        List<String> secrets,
        Optional<ContainerSize> size,
        Optional<Bounds> bounds,
        Optional<Integer> cpuTarget) {

    public ContainerServiceSpec {
        given = Set.copyOf(given);
        variables = List.copyOf(variables);
        secrets = List.copyOf(secrets);
    }

    /** The plain values as the engine shows them. */
    public Map<String, String> described() {
        Map<String, String> shape = new TreeMap<>();
        shape.put("port", Integer.toString(port));
        shape.put("healthPath", healthPath);
        shape.put("ingress", ingress.key());
        shape.put("secrets", String.join(",", secrets));
        size.ifPresent(given -> shape.put("size", given.name().toLowerCase(Locale.ROOT)));
        bounds.ifPresent(given -> shape.put("instances", given.least() + "-" + given.most()));
        cpuTarget.ifPresent(percent -> shape.put("cpuTarget", percent.toString()));
        return shape;
    }

    /**
     * How many instances there are.
     *
     * @param least at least
     * @param most at most
     */
    public record Bounds(int least, int most) {}

    /** Something that is no plain value. */
    public enum Part {
        /** The image. */
        IMAGE,
        /** The network. */
        NETWORK,
        /** The environment's key. */
        ENCRYPTION_KEY,
        /** The load balancer before it. */
        LOAD_BALANCER
    }
}
