package io.ashlar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ResourceArgs;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house of docs/architecture.md, held by a machine. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.ashlar");

    @Test
    void the_rules_look_at_the_whole_house() {
        assertThat(HOUSE).hasSizeGreaterThan(50);
    }

    @Test
    void plans_are_pure() {
        classes()
                .that()
                .resideInAPackage("..plan..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.ashlar.core..")
                        .or(resideInAnyPackage("..plan..")))
                .because("what decides names, counts and sizes is tested without mocks")
                .check(HOUSE);
    }

    @Test
    void only_the_packages_of_a_cloud_know_its_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar..aws..", "io.ashlar.cloud..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pulumi.aws..")
                .because("a user brings only the clouds that they use")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar..azure..", "io.ashlar.cloud..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pulumi.azurenative..")
                .because("a user brings only the clouds that they use")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar..gcp..", "io.ashlar.cloud..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pulumi.gcp..")
                .because("a user brings only the clouds that they use")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.ashlar..aws..",
                        "io.ashlar..azure..",
                        "io.ashlar..gcp..",
                        "io.ashlar..incluster..",
                        "io.ashlar.kubernetes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pulumi.kubernetes..")
                .check(HOUSE);
    }

    @Test
    void a_capability_sees_another_only_through_its_ref_and_its_plan() {
        for (String capability : capabilities()) {
            noClasses()
                    .that()
                    .resideInAPackage("io.ashlar." + capability + "..")
                    .should()
                    .dependOnClassesThat(internalsOfOthers(capability))
                    .because("one capability sees another only through its Ref")
                    .check(HOUSE);
        }
    }

    @Test
    void the_floors_are_built_upwards() {
        noClasses()
                .that()
                .resideInAPackage("io.ashlar.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.ashlar..").and(resideOutsideOfPackages("io.ashlar.core..")))
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar.cloud..", "io.ashlar.stack..", "io.ashlar.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.ashlar.cloud..", "io.ashlar.stack..", "io.ashlar.launch..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.ashlar.cost..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.pulumi..", "pulumirpc..")
                        .or(resideInAnyPackage("io.ashlar..")
                                .and(resideOutsideOfPackages("io.ashlar.cost..", "io.ashlar.core.."))))
                .because("an estimate needs neither the engine nor a component")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.ashlar.render..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.pulumi..", "pulumirpc..")
                        .or(resideInAnyPackage("io.ashlar..")
                                .and(resideOutsideOfPackages("io.ashlar.render..", "io.ashlar.core.."))))
                .because("files are made of what the engine saves, of any program")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.ashlar.sandbox..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.ashlar..")
                        .and(resideOutsideOfPackages("io.ashlar.sandbox..", "io.ashlar.sdk..")))
                .because("the sandbox knows nothing but the SDKs")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar.sandbox..", "io.ashlar.launch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.ashlar.sandbox..")
                .because("no component may know that it runs in the sandbox")
                .check(HOUSE);
    }

    @Test
    void policies_know_no_component_and_no_cloud() {
        classes()
                .that()
                .resideInAPackage("io.ashlar.policy..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "io.ashlar.core..",
                        "io.ashlar.policy..",
                        "com.fasterxml.jackson..",
                        "javax.xml.stream..",
                        "com.google..",
                        "io.grpc..",
                        "com.pulumi.test..",
                        "pulumirpc.."))
                .because("rules are written for what the engine shows of any program")
                .check(HOUSE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.ashlar.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void components_have_no_hidden_inputs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.ashlar.stack..", "io.ashlar.launch..", "io.ashlar.sandbox..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(HOUSE);
    }

    @Test
    void components_are_final_and_have_one_constructor_that_other_languages_can_use() {
        classes()
                .that()
                .areAssignableTo(ComponentResource.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould(have("the one constructor (String, …Args, ComponentResourceOptions)", type -> {
                    List<JavaConstructor> constructors = List.copyOf(type.getConstructors());
                    return constructors.size() == 1
                            && constructors.get(0).getRawParameterTypes().size() == 3
                            && constructors.get(0).getRawParameterTypes().get(0).isEquivalentTo(String.class)
                            && constructors.get(0).getRawParameterTypes().get(1).isAssignableTo(ResourceArgs.class)
                            && constructors
                                    .get(0)
                                    .getRawParameterTypes()
                                    .get(2)
                                    .isEquivalentTo(ComponentResourceOptions.class);
                }))
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Abstract\\w+|Base)$")
                .check(HOUSE);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .should(have("a package marked with @NullMarked", type -> type.getPackage()
                        .isAnnotatedWith(NullMarked.class)))
                .check(HOUSE);
    }

    private static List<String> capabilities() {
        return HOUSE.stream()
                .filter(type -> type.isAssignableTo(ComponentResource.class))
                .map(type -> type.getPackageName().substring("io.ashlar.".length()))
                .distinct()
                .toList();
    }

    private static DescribedPredicate<JavaClass> internalsOfOthers(String capability) {
        List<String> others = capabilities().stream()
                .filter(other -> !other.equals(capability))
                .toList();
        return DescribedPredicate.describe(
                "belong to another capability and are not its Ref or plan", type -> others.stream()
                        .anyMatch(other -> (type.getPackageName() + ".").startsWith("io.ashlar." + other + ".")
                                && !type.getPackageName().equals("io.ashlar." + other + ".plan")
                                && !type.getSimpleName().endsWith("Ref")
                                && !type.getSimpleName().equals("package-info")));
    }

    private static ArchCondition<JavaClass> have(String what, java.util.function.Predicate<JavaClass> condition) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, condition.test(type), type.getName() + " lacks " + what));
            }
        };
    }
}
