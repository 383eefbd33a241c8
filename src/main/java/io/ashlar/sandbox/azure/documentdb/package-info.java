/** Cosmos DB for NoSQL. */
@NullMarked
package io.ashlar.sandbox.azure.documentdb;

import org.jspecify.annotations.NullMarked;
