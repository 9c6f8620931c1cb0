package org.frontlinekb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.frontlinekb.history.Entry;

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "org.frontlinekb";

    /** Each may import from the rows before its own and from its own; whatever is not named here may import from all. */
    private static final List<Set<String>> ARROWS = List.of(
            Set.of("problem", "naming", "history"),
            Set.of("listing"),
            Set.of("vocabulary"),
            Set.of("report"),
            Set.of("region"),
            Set.of("unit", "person"),
            Set.of("event"),
            Set.of("quote"));

    @ArchTest
    static final ArchRule importsPointOneWay = arrows();

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreNamedByWhatTheyAre = noClasses()
            .that()
            .doNotHaveSimpleName("ProblemMapper")
            .should()
            .haveNameMatching(".*(Service|Impl|Utils?|Helper|Manager|Mapper)");

    @ArchTest
    static final ArchRule packagesAreFeatures = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..service..", "..dto..");

    @ArchTest
    static final ArchRule noEntityLeavesAResource = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .arePublic()
            .should(answerWithoutEntities());

    @ArchTest
    static final ArchRule entitiesAreActiveRecords = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(Entry.class)
            .orShould()
            .beAssignableTo(PanacheEntityBase.class);

    @ArchTest
    static final ArchRule entitiesHavePublicFields = fields().that()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are public entities",
                    type -> type.isAnnotatedWith(Entity.class)
                            && type.getModifiers().contains(JavaModifier.PUBLIC)))
            .and()
            .areNotStatic()
            .and()
            .areNotAnnotatedWith(Transient.class)
            .should()
            .bePublic();

    private static ArchRule arrows() {
        List<ArchRule> rules = new ArrayList<>();
        Set<String> reached = new HashSet<>();
        for (Set<String> row : ARROWS) {
            reached.addAll(row);
            Set<String> allowed = Set.copyOf(reached);
            rules.add(noClasses()
                    .that(DescribedPredicate.describe("are in " + row, type -> row.contains(feature(type))))
                    .should()
                    .dependOnClassesThat(DescribedPredicate.describe(
                            "are of a package after it", type -> isOurs(type) && !allowed.contains(feature(type)))));
        }
        return CompositeArchRule.of(rules);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    /** The package below the root: {@code event} for all in and below {@code org.frontlinekb.event}. */
    private static String feature(JavaClass type) {
        return isOurs(type) ? type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0] : "";
    }

    private static ArchCondition<JavaMethod> answerWithoutEntities() {
        return new ArchCondition<>("answer without entities, whole or inside what they answer") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<JavaClass> seen = new HashSet<>();
                method.getReturnType().getAllInvolvedRawTypes().forEach(type -> follow(type, seen));
                seen.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " answers with the entity " + entity.getName())));
            }

            private void follow(JavaClass type, Set<JavaClass> seen) {
                if (isOurs(type) && seen.add(type) && !type.isAnnotatedWith(Entity.class)) {
                    type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                            .forEach(involved -> follow(involved, seen));
                }
            }
        };
    }
}
