package io.ashlar.sandbox.aws.elasticache;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Users and the groups that let them in. */
final class Users {
    static final String USER = "aws:elasticache/user:User";
    static final String USER_GROUP = "aws:elasticache/userGroup:UserGroup";

    /** The user that every account has, of the engine redis and without a password. */
    private static final String BUILT_IN = "default";

    private static final Rules.ValueRule ID = Rules.matches(
            "[a-zA-Z](?!.*--)[a-zA-Z0-9-]{0,39}(?<!-)",
            "1 to 40 letters, digits and single hyphens, beginning with a letter");

    private Users() {}

    static ResourceModel user() {
        return ResourceModel.of(USER)
                .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUser.html")
                .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html")
                .called("ElastiCache User")
                .id("{userId}")
                .arn("arn:{partition}:elasticache:{region}:{account}:user:{userId}")
                .replaceOn("userId", "userName")
                .unordered("passwords")
                .rule("userId", ID)
                .rule("userName", Rules.length(1, 120))
                .rule("engine", Rules.oneOf("redis", "valkey", "REDIS", "VALKEY"))
                .rule("authenticationMode.type", Rules.oneOf("password", "no-password-required", "iam"))
                .rule(
                        "accessString",
                        Rules.matches("\\s*(on|off)(\\s.*)?", "an ACL that begins with 'on' or 'off'"),
                        Rules.without("(^|\\s)([><#]|nopass|reset)", "set passwords or reset the user"))
                .check(Users::logsInOneWay)
                .check(Users::iamNames)
                .unique("userId", "UserAlreadyExists", "User {value} already exists.")
                .admit(Users::isNotBuiltIn)
                .beforeDeletion(Users::isNoDefaultInUse)
                .quota(1_000, "UserQuotaExceeded", "You have reached the maximum number of users.")
                .build();
    }

    private static List<String> passwords(Properties user) {
        List<String> passwords = new ArrayList<>(user.texts("passwords"));
        passwords.addAll(user.texts("authenticationMode.passwords"));
        return passwords;
    }

    private static boolean isWithoutPassword(Properties user) {
        return user.isTrue("noPasswordRequired")
                || user.text("authenticationMode.type")
                        .filter("no-password-required"::equals)
                        .isPresent();
    }

    private static boolean isIam(Properties user) {
        return user.text("authenticationMode.type").filter("iam"::equals).isPresent();
    }

    private static String engine(Properties properties) {
        return properties.text("engine").orElse("").toLowerCase(Locale.ROOT);
    }

    private static void logsInOneWay(Properties user, Findings findings) {
        if (user.hasUnknowns()) {
            return;
        }
        List<String> passwords = passwords(user);
        passwords.stream()
                .filter(password -> !password.matches("[\\x20-\\x7e]{16,128}"))
                .findFirst()
                .ifPresent(password -> findings.add(
                        "passwords",
                        "InvalidParameterValue: Password must be 16 to 128 printable characters long, has "
                                + password.length()));
        if (passwords.size() > 2) {
            findings.add("passwords", "InvalidParameterValue: A user can have up to two passwords");
        }
        int ways = (passwords.isEmpty() ? 0 : 1) + (isWithoutPassword(user) ? 1 : 0) + (isIam(user) ? 1 : 0);
        if (ways != 1) {
            findings.add(
                    "authenticationMode",
                    "InvalidParameterCombination: Exactly one of passwords, IAM and no password must be specified for a"
                            + " user");
        }
        if (isWithoutPassword(user) && engine(user).equals(Engines.VALKEY)) {
            findings.add(
                    "authenticationMode",
                    "InvalidParameterCombination: A user of the engine valkey must authenticate by password or IAM");
        }
    }

    private static void iamNames(Properties user, Findings findings) {
        if (isIam(user) && !user.text("userId").equals(user.text("userName"))) {
            findings.add(
                    "userName",
                    "InvalidParameterCombination: User Id and User name must be same for authentication type: iam");
        }
    }

    private static void isNotBuiltIn(Subject user) {
        if (user.text("userId").filter(BUILT_IN::equals).isPresent()) {
            throw Refusal.conflict("UserAlreadyExists", "User " + BUILT_IN + " already exists.");
        }
    }

    private static void isNoDefaultInUse(Subject user) {
        boolean isDefault = user.text("userName").filter(BUILT_IN::equals).isPresent();
        boolean inUse = user.existing()
                .filter(existing -> !user.referrers(existing, USER_GROUP).isEmpty())
                .isPresent();
        if (isDefault && inUse) {
            throw Refusal.inUse(
                    "DefaultUserAssociatedToUserGroup", "The default user assigned to the user group: " + user.id());
        }
    }

    static ResourceModel userGroup() {
        return ResourceModel.of(USER_GROUP)
                .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateUserGroup.html")
                .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html")
                .called("ElastiCache User Group")
                .id("{userGroupId}")
                .arn("arn:{partition}:elasticache:{region}:{account}:usergroup:{userGroupId}")
                .replaceOn("userGroupId")
                .unordered("userIds")
                .rule("userGroupId", ID)
                .rule("engine", Rules.oneOf("redis", "valkey", "REDIS", "VALKEY"))
                .refersTo(
                        "userIds[]",
                        Reference.to(USER, "userId")
                                .except(BUILT_IN)
                                .missing("UserNotFound", "User {value} not found."))
                .unique("userGroupId", "UserGroupAlreadyExists", "User Group {value} already exists.")
                .admit(Users::membersFit)
                .quota(250, "UserGroupQuotaExceeded", "You have reached the maximum number of user groups.")
                .build();
    }

    private static void membersFit(Subject group) {
        List<String> ids = group.inputs().texts("userIds");
        List<Properties> members = ids.stream()
                .flatMap(id -> group.findBy(USER, "userId", id).stream())
                .map(CloudResource::inputs)
                .toList();
        Set<String> names = new HashSet<>();
        for (Properties member : members) {
            String name = member.text("userName").orElse("");
            if (!names.add(name)) {
                throw Refusal.conflict("DuplicateUserName", "Two users of the user group have the name " + name + ".");
            }
        }
        boolean hasDefault = names.contains(BUILT_IN) || ids.contains(BUILT_IN);
        boolean isValkey = engine(group.inputs()).equals(Engines.VALKEY);
        if (!isValkey && !hasDefault) {
            throw Refusal.invalid(
                    "DefaultUserRequired", "User group needs to contain a user with the user name default.");
        }
        if (isValkey && (ids.contains(BUILT_IN) || members.stream().anyMatch(Users::isWithoutPassword))) {
            throw Refusal.invalid(
                    "InvalidParameterCombination",
                    "A user group of the engine valkey can only contain users that authenticate by password or IAM.");
        }
    }
}
