package io.ashlar.sandbox.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares old inputs with new ones as the real provider would. */
final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final ResourceModel model;
    private final Map<String, Change.Difference> differences = new LinkedHashMap<>();

    private Comparison(ResourceModel model) {
        this.model = model;
    }

    static Change of(ResourceModel model, Properties before, Properties after) {
        Comparison comparison = new Comparison(model);
        comparison.objects("", before.asMap(), after.asMap());
        return new Change(comparison.differences, comparison.deletesFirst(before, after));
    }

    private void objects(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            String name = String.valueOf(key);
            if (!name.startsWith("__")) {
                values(join(path, name), before.get(key), after.get(key));
            }
        }
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if ((Objects.equals(before, after) && after != Unknown.VALUE)
                || sameJson(path, before, after)
                || sameMeaning(path, before, after)) {
            return;
        }
        if (before == null) {
            note(path, Change.Kind.ADDED);
        } else if (after == null) {
            note(path, Change.Kind.REMOVED);
        } else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            objects(path, one, other);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            lists(path, one, other);
        } else {
            note(path, Change.Kind.CHANGED);
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        if (model.unordered().contains(general(path)) && sameItems(before, after)) {
            return;
        }
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            values(
                    path + "[" + i + "]",
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null);
        }
    }

    private static boolean sameItems(List<?> before, List<?> after) {
        List<Object> left = new ArrayList<>(after);
        return before.size() == after.size() && before.stream().allMatch(left::remove);
    }

    private boolean sameJson(String path, @Nullable Object before, @Nullable Object after) {
        if (!(before instanceof String one
                && after instanceof String other
                && model.json().contains(general(path)))) {
            return false;
        }
        try {
            return JSON.readTree(one).equals(JSON.readTree(other));
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    private boolean sameMeaning(String path, @Nullable Object before, @Nullable Object after) {
        return before instanceof String one
                && after instanceof String other
                && model.meaning(general(path))
                        .map(meaning -> meaning.apply(one).equals(meaning.apply(other)))
                        .orElse(false);
    }

    private void note(String path, Change.Kind kind) {
        String general = general(path);
        boolean replaces = model.replacedOn().stream()
                .anyMatch(on -> general.equals(on)
                        || general.startsWith(on + ".")
                        || general.startsWith(on + "[")
                        || on.startsWith(general + "."));
        differences.put(path, new Change.Difference(kind, replaces));
    }

    /** The path without positions: {@code ingress[2].fromPort} becomes {@code ingress[].fromPort}. */
    private static String general(String path) {
        return INDEX.matcher(path).replaceAll("[]");
    }

    /**
     * A name that somebody chose, and that stays, is taken by the old resource: the new one cannot come before it is
     * gone. A made-up name is made anew.
     */
    private boolean deletesFirst(Properties before, Properties after) {
        if (model.isDeletedBeforeReplaced()) {
            return true;
        }
        return model.nameProperties().stream()
                .anyMatch(name -> after.text(name).isPresent()
                        && !after.texts(Checking.DEFAULTS).contains(name)
                        && after.text(name).equals(before.text(name)));
    }

    private static String join(String path, String name) {
        if (!PLAIN_KEY.matcher(name).matches()) {
            return path + "[\"" + name + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
