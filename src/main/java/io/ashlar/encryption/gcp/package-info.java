/**
 * The encryption key on Google Cloud: a key in a ring of its own, turned yearly, and the right to use it for the service agent
 * of each service that stores something. The rights stand here and not with what is stored, since two of a kind would share
 * one: taking one away would take both. Name and ring can never be used again, so the engine makes them.
 */
@NullMarked
package io.ashlar.encryption.gcp;

import org.jspecify.annotations.NullMarked;
