/**
 * Redis on Google Cloud: a Memorystore instance with a private address by private services access, TLS with Google's own
 * authority, a password that Google makes and Secret Manager keeps beside the authority's certificate, and the environment's
 * key. Valkey wants a newer SDK ({@code docs/clouds.md}).
 */
@NullMarked
package io.ashlar.redis.gcp;

import org.jspecify.annotations.NullMarked;
