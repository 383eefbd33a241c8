package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Unready;
import io.ashlar.sandbox.schema.Violation;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The cloud said no. Where several things were wrong, each is on a line of its own. */
final class Said extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    private Said(String field, String reason) {
        super("'" + field + "': " + reason);
        this.field = field;
        this.reason = reason;
    }

    static void check(List<Violation> violations) throws Said {
        if (!violations.isEmpty()) {
            throw new Said(
                    violations.stream().map(Violation::path).collect(Collectors.joining("\n")),
                    violations.stream().map(Violation::reason).collect(Collectors.joining("\n")));
        }
    }

    static <T> T listen(Supplier<T> deed) throws Said {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            throw new Said("", String.valueOf(refusal.getMessage()));
        } catch (Unready unready) {
            throw new Said("", String.join("\n", unready.reasons()));
        }
    }

    String field() {
        return field;
    }

    String reason() {
        return reason;
    }
}
