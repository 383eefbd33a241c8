package io.ashlar.sandbox.azure.arm;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginnings of models for types of the Resource Manager.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/overview">Azure Resource Manager</a>
 */
public final class Arm {
    /** The type of resource groups. */
    public static final String GROUP = "azure-native:resources:ResourceGroup";

    /** Azure makes the watchers of a region, and their group, when the first virtual network comes. */
    private static final String MADE_BY_AZURE = "(?i)NetworkWatcherRG|NetworkWatcher_[a-z0-9]+";

    private static final Pattern NOT_IN_TAG_NAMES = Pattern.compile("[<>%&\\\\?/]");
    private static final int NO_LIMIT = 1000;
    private static final int RANDOM_DIGITS = 8;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG_NAME = 512;
    private static final int LONGEST_TAG_VALUE = 256;

    private Arm() {}

    /**
     * A type that lives in a resource group.
     *
     * @param type the token
     * @param kind as the Resource Manager names it, e.g. {@code Microsoft.Network/virtualNetworks}
     * @param name the input that holds its name; made of the logical name and eight random digits when it is absent
     */
    public static ResourceModelBuilder resource(String type, String kind, String name) {
        return named(type, kind, List.of(name)).autoNamed(new AutoName(name, "", NO_LIMIT, "", false, RANDOM_DIGITS));
    }

    /**
     * A type that lives in another, e.g. a subnet.
     *
     * @param type the token
     * @param kind e.g. {@code Microsoft.Network/virtualNetworks/subnets}
     * @param parent the token of the type it lives in
     * @param names the inputs that hold the names, the outermost first; the last is the logical name when it is absent
     */
    public static ResourceModelBuilder child(String type, String kind, String parent, String... names) {
        List<String> path = List.of(names);
        String name = path.get(path.size() - 1);
        return named(type, kind, path)
                .autoNamed(new AutoName(name, "", NO_LIMIT, "", false, 0))
                .refersTo(
                        path.get(path.size() - 2),
                        Reference.to(parent)
                                .except(MADE_BY_AZURE)
                                .completedBy((value, inputs, scope) ->
                                        id(scope.account(), parentKind(kind), inputs, path.subList(0, path.size() - 1)))
                                .missing(
                                        "ParentResourceNotFound",
                                        "Can not perform requested operation on nested resource. Parent resource"
                                                + " '{value}' not found."));
    }

    private static ResourceModelBuilder named(String type, String kind, List<String> path) {
        String name = path.get(path.size() - 1);
        return ResourceModel.of(type)
                .called(kind)
                .id(subject -> subject.needs(path.toArray(String[]::new)) && subject.needs("resourceGroupName")
                        ? id(subject.scope().account(), kind, subject.inputs(), path)
                        : Unknown.VALUE)
                .computed("name", "{" + name + "}")
                .computed("type", subject -> kind)
                .replaceOn("resourceGroupName")
                .replaceOn(path.toArray(String[]::new))
                .check(Arm::tags)
                .refersTo("resourceGroupName", group())
                .admit(subject -> isFree(subject, id(subject.scope().account(), kind, subject.inputs(), path)))
                .beforeDeletion(Arm::isNotLocked);
    }

    private static Reference group() {
        return Reference.to(GROUP)
                .except(MADE_BY_AZURE)
                .completedBy((value, inputs, scope) -> groupId(scope.account(), value))
                .missing("ResourceGroupNotFound", "Resource group '{value}' could not be found.");
    }

    /** The id of a resource group. */
    public static String groupId(String subscription, String group) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group;
    }

    /** The id of what these inputs name. */
    public static String id(String subscription, String kind, Properties inputs, List<String> names) {
        String[] kinds = kind.split("/", -1);
        StringBuilder id = new StringBuilder(
                groupId(subscription, inputs.text("resourceGroupName").orElse("")));
        id.append("/providers/").append(kinds[0]);
        for (int i = 0; i < names.size(); i++) {
            id.append('/')
                    .append(kinds[i + 1])
                    .append('/')
                    .append(inputs.text(names.get(i)).orElse(""));
        }
        return id.toString();
    }

    private static String parentKind(String kind) {
        return kind.substring(0, kind.lastIndexOf('/'));
    }

    /** The last part of an id. */
    public static String nameOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** The id of the resource that one inside it begins with, e.g. of a virtual network from the id of its subnet. */
    public static String parentOf(String id) {
        String[] parts = id.split("/", -1);
        return String.join("/", List.of(parts).subList(0, Math.max(parts.length - 2, 0)));
    }

    /** A resource that is named by its id, in this subscription or another. */
    public static Reference byId(String type) {
        return Reference.to(type)
                .anywhere()
                .missing(
                        "InvalidResourceReference",
                        "Resource {value} was not found. Please make sure that the referenced resource exists, and that"
                                + " both resources are in the same region.");
    }

    private static void isFree(Subject subject, String id) {
        if (subject.isNew() && subject.find(subject.type(), id).isPresent()) {
            throw Refusal.conflict("", "cannot create already existing resource '" + id + "'");
        }
    }

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources. */
    private static void isNotLocked(Subject subject) {
        for (CloudResource lock : subject.all("azure-native:authorization:ManagementLockByScope")) {
            String scope = lock.inputs().text("scope").orElse("").replaceFirst("^/?", "/");
            boolean covers = subject.id().equals(scope)
                    || subject.id().startsWith(scope + "/")
                    || (subject.type().equals(GROUP) && scope.startsWith(subject.id() + "/"));
            if (covers) {
                throw Refusal.inUse(
                        "ScopeLocked",
                        "The scope '" + subject.id() + "' cannot perform delete operation because following scope(s)"
                                + " are locked: '" + scope + "'. Please remove the lock and try again.");
            }
        }
    }

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations. */
    public static void tags(Properties inputs, Findings findings) {
        Map<String, Object> tags = inputs.object("tags").asMap();
        if (tags.size() > MOST_TAGS) {
            findings.add("tags", "'tags' holds " + tags.size() + " tags, a resource takes at most " + MOST_TAGS);
        }
        tags.forEach((name, value) -> {
            if (name.length() > LONGEST_TAG_NAME
                    || NOT_IN_TAG_NAMES.matcher(name).find()) {
                findings.add(
                        "tags", "the tag name '" + name + "' must have at most 512 characters and none of <>%&\\?/");
            }
            if (String.valueOf(value).length() > LONGEST_TAG_VALUE) {
                findings.add("tags", "the value of tag '" + name + "' must have at most 256 characters");
            }
        });
    }

    /** The type belongs to a region, by default that of the provider or of its resource group. */
    public static void regional(ResourceModelBuilder model) {
        model.computed("location", subject -> location(subject))
                .means("location", Locations::normal)
                .replaceOn("location")
                .rule("location", Locations.known());
    }

    /** The type belongs to no region; the location must say so. */
    public static void global(ResourceModelBuilder model) {
        model.computed("location", subject -> Locations.GLOBAL)
                .rule("location", Locations.global())
                .admit(subject -> location(subject)
                        .filter(location -> !location.equals(Locations.GLOBAL))
                        .ifPresent(location -> {
                            throw Refusal.invalid(
                                    "LocationNotAvailableForResourceType",
                                    "The provided location '" + location + "' is not available for this resource type."
                                            + " List of available regions for the resource type is 'global'.");
                        }));
    }

    /** Where a resource is to stand: its own location, else its provider's, else its group's. */
    public static Optional<String> location(Subject subject) {
        return subject.text("location")
                .or(() -> subject.provider().configuration().text("location"))
                .or(() -> subject.text("resourceGroupName")
                        .flatMap(group ->
                                subject.find(GROUP, groupId(subject.scope().account(), group)))
                        .flatMap(group -> group.outputs().text("location")))
                .map(Locations::normal);
    }

    /** The region of a resource that exists; empty when it has none. */
    public static Optional<String> locationOf(CloudResource resource) {
        return resource.outputs().text("location").map(Locations::normal);
    }

    /** The zones at the path are zones of the resource's location. */
    public static ResourceModel.StateRule zonesExist(String path) {
        return subject -> {
            List<String> zones = new ArrayList<>(subject.inputs().texts(path));
            subject.text(path).filter(zone -> !zone.isEmpty()).ifPresent(zones::add);
            List<String> there = location(subject).map(Locations::zones).orElse(List.of());
            zones.stream().filter(zone -> !there.contains(zone)).findFirst().ifPresent(zone -> {
                throw Refusal.invalid(
                        "AvailabilityZoneNotSupported",
                        "The zone(s) '" + zone + "' for resource '" + subject.logicalName()
                                + "' is not supported. The supported zones for location '"
                                + location(subject).orElse("") + "' are '" + String.join(",", there) + "'");
            });
        };
    }

    /** A random id in the form of a UUID, the same for this creation and purpose. */
    public static String uuid(Subject subject, String purpose) {
        String hex = subject.hex(purpose, 32);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-a"
                + hex.substring(17, 20) + "-" + hex.substring(20);
    }
}
