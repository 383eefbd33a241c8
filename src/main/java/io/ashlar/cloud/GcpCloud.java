package io.ashlar.cloud;

import io.ashlar.gcp.GcpScope;

/**
 * Every driver for Google Cloud, without hooks.
 *
 * @param scope where they put what they make
 */
public record GcpCloud(GcpScope scope) {}
