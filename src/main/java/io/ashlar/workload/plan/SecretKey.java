package io.ashlar.workload.plan;

/**
 * One value of a Kubernetes secret.
 *
 * @param secret the secret's name, in the namespace of the workload
 * @param key the key in it
 */
public record SecretKey(String secret, String key) {}
