package io.ashlar.sandbox.schema;

/**
 * What the SDK says about one resource type.
 *
 * @param type the type token, e.g. {@code aws:ec2/subnet:Subnet}
 * @param inputs what may and what must be given
 * @param outputs what the resource has once it exists
 */
public record ResourceSchema(String type, ObjectSchema inputs, ObjectSchema outputs) {}
