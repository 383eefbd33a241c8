/** AWS Backup as the sandbox knows it: vaults and their locks, plans and what they select, and restore testing. */
@NullMarked
package io.ashlar.sandbox.aws.backup;

import org.jspecify.annotations.NullMarked;
