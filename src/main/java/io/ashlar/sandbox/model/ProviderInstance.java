package io.ashlar.sandbox.model;

import io.ashlar.sandbox.value.Properties;

/**
 * One configured provider of a program: two regions or two clusters are two instances.
 *
 * @param scope where its resources live
 * @param configuration as it was given, e.g. {@code defaultTags}
 */
public record ProviderInstance(Scope scope, Properties configuration) {}
