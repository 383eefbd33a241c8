package io.ashlar.cloud;

/**
 * What a size that a cloud sells holds.
 *
 * @param processors virtual CPUs
 * @param memoryGib memory in GiB, rounded up; cache nodes keep some of it for themselves
 */
public record Machine(int processors, int memoryGib) {}
