package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.corpus.Clouds.Made;
import io.ashlar.sandbox.corpus.CorpusCase.Correction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a case on a sandbox of its own. */
final class CorpusRun {
    private static final String SUBJECT = "subject";
    private static final String PROVIDERS = "pulumi:providers:";

    private CorpusRun() {}

    /**
     * What came of it.
     *
     * @param no what the cloud said; empty when it said nothing
     * @param expected what the case says that it would say, with the ids of what stands
     */
    record Answer(Optional<Said> no, String expected) {}

    /** Runs the case as it is wrong. */
    static Answer wrong(CorpusCase one) {
        return run(one, new Correction(Map.of(), List.of()));
    }

    /** Runs the case as it is corrected. */
    static Answer corrected(CorpusCase one) {
        return run(one, one.corrected());
    }

    private static Answer run(CorpusCase one, Correction correction) {
        try (Clouds clouds = new Clouds()) {
            one.standing().forEach(clouds::stand);
            try {
                deed(one, correction, clouds);
                return new Answer(Optional.empty(), "");
            } catch (Said no) {
                return new Answer(Optional.of(no), clouds.filled(one.says()));
            }
        }
    }

    private static void deed(CorpusCase one, Correction correction, Clouds clouds) throws Said {
        if (one.change().isPresent()) {
            Made made = first(one, clouds);
            deleteFirst(correction, clouds);
            clouds.update(made, over(over(one.inputs(), one.change().get()), correction.laidOver()));
            return;
        }
        deleteFirst(correction, clouds);
        Map<String, Object> inputs = over(one.inputs(), correction.laidOver());
        if (one.delete().isPresent()) {
            if (!correction.laidOver().isEmpty()) {
                clouds.update(one.delete().get(), correction.laidOver());
            }
            clouds.delete(one.delete().get());
        } else if (one.type().startsWith(PROVIDERS)) {
            clouds.configure(one.type().substring(PROVIDERS.length()), inputs);
        } else {
            clouds.create(one.type(), SUBJECT, one.provider(), inputs);
        }
    }

    private static Made first(CorpusCase one, Clouds clouds) {
        try {
            return clouds.keep(SUBJECT, clouds.create(one.type(), SUBJECT, one.provider(), one.inputs()));
        } catch (Said refused) {
            throw new AssertionError("what is to be changed should be accepted, but " + refused, refused);
        }
    }

    private static void deleteFirst(Correction correction, Clouds clouds) throws Said {
        for (String name : correction.deletedFirst()) {
            clouds.delete(name);
        }
    }

    /** Lays values over others as RFC 7386 does: objects are merged, a null removes, all else is put in place. */
    static Map<String, Object> over(Map<?, ?> below, Map<?, ?> above) {
        Map<String, Object> merged = new LinkedHashMap<>();
        below.forEach((key, value) -> merged.put(String.valueOf(key), value));
        above.forEach((key, value) -> {
            if (value == null) {
                merged.remove(String.valueOf(key));
            } else if (value instanceof Map<?, ?> map && merged.get(String.valueOf(key)) instanceof Map<?, ?> old) {
                merged.put(String.valueOf(key), over(old, map));
            } else {
                merged.put(String.valueOf(key), value);
            }
        });
        return merged;
    }
}
