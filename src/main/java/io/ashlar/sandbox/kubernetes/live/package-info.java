/**
 * A real API server behind the sandbox's clusters, on demand ({@code --kube-api}).
 *
 * <p>{@link io.ashlar.sandbox.kubernetes.live.ApiServer} is what the sandbox asks of it, and {@code ApplyingClient} asks it
 * by server-side apply, as the real provider does. Objects are then judged, defaulted and kept by the server and by nothing
 * else; a preview is a dry run there. Helm releases, and the custom resources that only their charts would bring, stay in
 * the sandbox. Nothing of the client is loaded unless a server is asked for.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">server-side apply</a>
 */
@NullMarked
package io.ashlar.sandbox.kubernetes.live;

import org.jspecify.annotations.NullMarked;
