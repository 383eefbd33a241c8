package io.ashlar.core;

import java.util.List;
import java.util.SortedMap;

/**
 * Who may connect to a server.
 *
 * @param name logical name of the rule
 * @param cidr the block
 * @param description what it says in the cloud's console
 */
public record ClientRule(String name, String cidr, String description) {

    /**
     * One rule for each block.
     *
     * @param names names below the server's component
     * @param protocol what the clients speak, such as {@code PostgreSQL}
     * @param blocks block by a key of its own
     */
    public static List<ClientRule> of(Names names, String protocol, SortedMap<String, String> blocks) {
        return blocks.entrySet().stream()
                .map(block -> new ClientRule(
                        names.child("from", block.getKey()), block.getValue(), protocol + " from " + block.getKey()))
                .toList();
    }
}
