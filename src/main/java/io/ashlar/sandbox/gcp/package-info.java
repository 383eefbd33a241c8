/**
 * The {@code gcp} package. Every resource lives in its project under the name that Google Cloud's APIs give it; region,
 * zone and project of a provider stand in where a resource names none. The models stand in one package for each service
 * or group of services; what they share is in {@code project}.
 */
@NullMarked
package io.ashlar.sandbox.gcp;

import org.jspecify.annotations.NullMarked;
