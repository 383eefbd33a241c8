/**
 * PostgreSQL on Azure: a flexible server in the network's delegated subnet, with a private name, logins by Entra and by one
 * password that is kept in a vault of its own, and the environment's key. A standby in another zone and a lock against deletion
 * come with production. What the SDK at this version cannot say is in {@code docs/clouds.md}.
 */
@NullMarked
package io.ashlar.postgres.azure;

import org.jspecify.annotations.NullMarked;
