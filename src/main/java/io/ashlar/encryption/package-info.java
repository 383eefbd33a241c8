/**
 * The key that encrypts what an environment keeps: one per environment unless a stack asks for more. Every other
 * capability takes an {@link io.ashlar.encryption.EncryptionKeyRef} and never makes a key of its own, so that who may
 * decrypt is decided in one place and paid for once ($1 a month on AWS).
 */
@NullMarked
package io.ashlar.encryption;

import org.jspecify.annotations.NullMarked;
