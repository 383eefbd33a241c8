package io.ashlar.observability.plan;

/** What keeps the output of containers, and answers questions about it. */
public enum LogStore {
    /** Loki: indexes labels only, keeps lines in an object store; cheap. */
    LOKI,
    /** Elasticsearch with Kibana, by Elastic's operator: indexes every word, for about ten times the memory (row C6). */
    ELASTICSEARCH
}
