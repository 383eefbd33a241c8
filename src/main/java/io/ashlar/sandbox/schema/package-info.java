/**
 * What the SDK jars say about every resource type: its inputs and outputs, which are required, their types, nested types
 * and enums. Read by reflection, one type at a time, when that type is first used, so that start-up costs nothing. The
 * SDKs are found by class name only; a package whose jar is absent is a package that this sandbox cannot serve.
 * {@link io.ashlar.sandbox.schema.SchemaCheck} holds an input against its schema and reports all that is wrong at once.
 */
@NullMarked
package io.ashlar.sandbox.schema;

import org.jspecify.annotations.NullMarked;
