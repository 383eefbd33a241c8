/**
 * AWS as the sandbox knows it: how its provider is configured, its regions and zones, and one table of models for each
 * service, found by the module of the type token. Each model cites the pages it was written from. Error codes and words
 * are those of the service APIs, so that what a user learns here helps with the real thing.
 */
@NullMarked
package io.ashlar.sandbox.aws;

import org.jspecify.annotations.NullMarked;
