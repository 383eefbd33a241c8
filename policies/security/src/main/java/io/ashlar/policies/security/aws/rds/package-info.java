/**
 * The rules for RDS and Aurora: how a database is encrypted, reached, copied, patched and logged into. Most judge an instance and a
 * cluster alike, because the provider gives both the same words; where Aurora keeps a setting at its instances, those are judged.
 * A replica takes storage, password and backups over from its source and is not asked for them.
 */
@NullMarked
package io.ashlar.policies.security.aws.rds;

import org.jspecify.annotations.NullMarked;
