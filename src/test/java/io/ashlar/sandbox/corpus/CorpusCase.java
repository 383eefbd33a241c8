package io.ashlar.sandbox.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One wrong input.
 *
 * @param file where it is written, e.g. {@code aws/s3.yaml}
 * @param wrong what is wrong, as a sentence
 * @param source the document that says that it is wrong
 * @param type the type token; {@code pulumi:providers:<package>} for the configuration of a provider
 * @param provider settings of the provider beyond those that every case has
 * @param standing what exists already, in order
 * @param inputs what is created; what is created first where there is a change
 * @param change the update that is wrong, laid over the inputs
 * @param delete the standing resource whose deletion is wrong, instead of inputs
 * @param field the path of the property that the refusal names; empty where the cloud names none
 * @param says the whole reason
 */
record CorpusCase(
        String file,
        String wrong,
        String source,
        String type,
        Map<String, Object> provider,
        List<Standing> standing,
        Map<String, Object> inputs,
        Optional<Map<String, Object>> change,
        Optional<String> delete,
        String field,
        String says,
        Correction corrected) {

    /**
     * A resource that exists before the wrong one comes.
     *
     * @param as what the case calls it; with a count, {@code as-1}, {@code as-2} …
     * @param times how many of it there are; {@code ${n}} counts them from 1
     */
    record Standing(String as, String type, Map<String, Object> provider, Map<String, Object> inputs, int times) {}

    /**
     * What makes it right.
     *
     * @param laidOver new values; a null removes one
     * @param deletedFirst standing resources that are deleted before
     */
    record Correction(Map<String, Object> laidOver, List<String> deletedFirst) {}

    /** The provider package, e.g. {@code aws}. */
    String packageName() {
        return file.substring(0, file.indexOf('/'));
    }

    @Override
    public String toString() {
        return file + ": " + wrong;
    }
}
