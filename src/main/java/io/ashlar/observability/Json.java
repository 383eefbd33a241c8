package io.ashlar.observability;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Plain values as text. Nulls stay: the first step of a threshold has no figure, and says so. */
final class Json {
    private static final Gson WRITER =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    static String text(Object value) {
        return WRITER.toJson(value);
    }
}
