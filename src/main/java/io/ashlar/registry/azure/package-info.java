/**
 * Image repositories on Azure: one registry of the Premium tier over all zones, whose repositories come to be when they are
 * pushed to. Tokens of Entra alone open it. A task each night keeps the newest images; those that lost their tag go by the
 * registry's own retention. Tags can move there, since Azure fixes them one image at a time: deploy by digest.
 */
@NullMarked
package io.ashlar.registry.azure;

import org.jspecify.annotations.NullMarked;
