/**
 * Words that the rules of every cloud share about networks: what stands for everybody, and which ports a range covers. A rule of one
 * cloud turns its firewall's entries into these and asks. No type or property of a cloud is named here.
 */
@NullMarked
package io.ashlar.policies.security.network;

import org.jspecify.annotations.NullMarked;
