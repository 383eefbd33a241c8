package io.ashlar.render;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of files for objects that share a folder: {@code deployment-user-service.yaml}. */
public final class FileNames {
    private FileNames() {}

    /** A name for each. Two that would share one, as kinds of two groups may, carry their group; the rest are unaffected. */
    public static Map<ClusterObject, String> of(List<ClusterObject> objects) {
        Map<String, Long> wanted = objects.stream()
                .map(FileNames::plain)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<ClusterObject, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (ClusterObject object : objects) {
            String plain = plain(object);
            String name = wanted.getOrDefault(plain, 1L) == 1
                    ? plain
                    : safe(object.kind() + "." + object.group()) + "-" + safe(object.name());
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + "-" + i;
            }
            names.put(object, free + ".yaml");
        }
        return names;
    }

    private static String plain(ClusterObject object) {
        return safe(object.kind()) + "-" + safe(object.name());
    }

    /** A text as a part of a file's name that every file system keeps apart from others: {@code system:node} has a colon. */
    public static String safe(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-").replaceFirst("^[.-]+", "");
    }
}
