package io.ashlar.registry.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link ContainerRegistrySpec} from being planned; codes REG-001 to REG-006 and REG-008. */
public final class ContainerRegistryValidator {
    /**
     * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html: parts of lower-case letters and
     * digits joined by one period, underscore or dash, separated by slashes; 2 to 256 characters in all.
     */
    private static final Pattern FULL_NAME =
            Pattern.compile("([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*");

    private static final int LONGEST_FULL_NAME = 256;

    private ContainerRegistryValidator() {}

    /**
     * Checks what was asked of the registry of this name on a cloud.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, ContainerRegistrySpec spec, RegistryOffering offering) {
        Problems problems = Problems.of("ContainerRegistry", name);
        Names.check(name, problems);
        String namespace = spec.namespace().orElse(name);
        problems.require(
                offering.namespaces().take(namespace),
                "REG-008",
                "namespace",
                "\"" + namespace + "\"",
                "on %s %s".formatted(offering.cloud(), offering.namespaces().allowed()),
                offering.namespaces().remedy());
        repositories(name, spec, problems);
        spec.keepImages()
                .ifPresent(images -> problems.require(
                        images >= 1,
                        "REG-004",
                        "keepImages",
                        images,
                        "a repository keeps 1 image or more",
                        "Give 1 or more."));
        spec.pullingAccounts()
                .forEach(account -> problems.require(
                        offering.pullers().take(account),
                        "REG-005",
                        "pullingAccounts",
                        "\"" + account + "\"",
                        offering.pullers().allowed(),
                        offering.pullers().remedy()));
        problems.require(
                offering.key() == RegistryOffering.KeyNeed.NEVER || spec.key() == ContainerRegistrySpec.Key.GIVEN,
                "REG-006",
                "encryptionKey",
                "missing",
                "images are encrypted with the environment's key",
                "Give the environment's EncryptionKey.");
        problems.throwIfAny();
    }

    private static void repositories(String name, ContainerRegistrySpec spec, Problems problems) {
        problems.require(
                !spec.repositories().isEmpty(),
                "REG-001",
                "repositories",
                spec.repositories(),
                "a registry has 1 repository or more",
                "Name the images that are built.");
        Set<String> seen = new HashSet<>();
        for (String key : spec.repositories()) {
            String fullName = ContainerRegistryPlanner.fullName(name, spec, key);
            problems.require(
                    FULL_NAME.matcher(fullName).matches() && fullName.length() <= LONGEST_FULL_NAME,
                    "REG-002",
                    "repositories",
                    "\"" + fullName + "\" in full",
                    "a repository's full name is 2 to 256 characters: lower-case letters and digits, joined by single"
                            + " periods, underscores, dashes or slashes",
                    "Rename the repository or the namespace.");
            problems.require(
                    seen.add(key),
                    "REG-003",
                    "repositories",
                    "\"" + key + "\" twice",
                    "a repository is named once",
                    "Remove the second.");
        }
    }
}
