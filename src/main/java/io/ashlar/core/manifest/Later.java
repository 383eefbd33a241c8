package io.ashlar.core.manifest;

/**
 * The place of a value that is not known while planning, such as the address of a database. Whoever installs the plan
 * gives the value by its key; a plan written to files shows the key.
 *
 * @param key what the value is called, such as {@code identity.client-id}
 */
public record Later(String key) {

    /** As it stands in a file: {@code ${identity.client-id}}. */
    @Override
    public String toString() {
        return "${" + key + "}";
    }
}
