package io.ashlar.redis.aws;

import com.pulumi.aws.elasticache.User;
import com.pulumi.aws.elasticache.UserArgs;
import com.pulumi.aws.elasticache.UserGroup;
import com.pulumi.aws.elasticache.UserGroupArgs;
import com.pulumi.aws.elasticache.inputs.UserAuthenticationModeArgs;
import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.secretsmanager.SecretsmanagerFunctions;
import com.pulumi.aws.secretsmanager.inputs.GetRandomPasswordArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.NameSuffix;
import io.ashlar.core.Outputs;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.plan.RedisPlan.UserPlan;
import io.ashlar.server.Credentials;
import java.util.List;

/**
 * Who may log in, and with what.
 *
 * <p>The password goes one way: Secrets Manager makes it, the secret keeps it, and the users take it from the secret's
 * recorded version. An update that was interrupted between the two goes on with the password that the secret has.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html">Users and groups</a>
 */
final class AwsRedisUsers {
    /** 16 to 128 printable characters, says the page above; letters and digits need no quoting in a URL. */
    private static final int PASSWORD_LENGTH = 32;

    /** https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html. */
    private static final int LONGEST_ID = 40;

    private static final String NOTHING = "off ~* -@all";

    private final UserPlan plan;
    private final RedisArgs args;
    private final String engine;
    private final Output<String> suffixed;
    private final CustomResourceOptions child;

    /**
     * Users of one Redis.
     *
     * @param suffixed a name that the engine made, which lends its end
     */
    AwsRedisUsers(UserPlan plan, RedisArgs args, String engine, Output<String> suffixed, CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.engine = engine;
        this.suffixed = suffixed;
        this.child = child;
    }

    Secret secret() {
        return new Secret(
                plan.secret(),
                SecretArgs.builder()
                        .description("User name and password of " + plan.identifier())
                        .kmsKeyId(args.surroundings().encryptionKeyId())
                        .recoveryWindowInDays(plan.secretRecoveryDays())
                        .tags(args.tags().named(plan.secret()))
                        .build(),
                child);
    }

    UserGroup group(Secret secret) {
        Output<List<String>> passwords = password(secret).applyValue(List::of);
        User application = user(plan.name(), plan.identifier(), plan.userName(), plan.commands(), passwords);
        User nobody = user(plan.defaultName(), plan.defaultIdentifier(), "default", NOTHING, passwords);
        return new UserGroup(
                plan.group(),
                UserGroupArgs.builder()
                        .engine(engine)
                        .userGroupId(id(plan.group()))
                        .userIds(Outputs.listOf(List.of(nobody.userId(), application.userId())))
                        .tags(args.tags().named(plan.group()))
                        .build(),
                child);
    }

    private Output<String> password(Secret secret) {
        Resource parent = child.getParent().orElseThrow();
        Output<String> fresh = SecretsmanagerFunctions.getRandomPassword(
                        GetRandomPasswordArgs.builder()
                                .passwordLength(PASSWORD_LENGTH)
                                .excludePunctuation(true)
                                .build(),
                        InvokeOptions.builder().parent(parent).build())
                .applyValue(random -> Credentials.write(plan.userName(), random.randomPassword()))
                .asSecret();
        SecretVersion version = new SecretVersion(
                plan.secretVersion(),
                SecretVersionArgs.builder()
                        .secretId(secret.id())
                        .secretString(fresh)
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .ignoreChanges(List.of("secretString"))
                                .build()));
        return version.secretString()
                .applyValue(text -> Credentials.password(text.orElseThrow()))
                .asSecret();
    }

    private User user(
            String name, String identifier, String userName, String commands, Output<List<String>> passwords) {
        return new User(
                name,
                UserArgs.builder()
                        .userId(id(identifier))
                        .userName(userName)
                        .engine(engine)
                        .accessString(commands)
                        .authenticationMode(UserAuthenticationModeArgs.builder()
                                .type("password")
                                .passwords(passwords)
                                .build())
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    private Output<String> id(String stem) {
        return suffixed.applyValue(name -> NameSuffix.lend(LONGEST_ID, stem, name));
    }
}
