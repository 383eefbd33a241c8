package io.ashlar.engine;

import java.util.List;

/**
 * A resource that was made anew.
 *
 * @param name its logical name
 * @param type its type token
 * @param because the inputs that changed and that its cloud cannot change, without what is in them; none where it was made anew
 *     because another was
 */
public record Replacement(String name, String type, List<String> because) {
    public Replacement {
        because = List.copyOf(because);
    }
}
