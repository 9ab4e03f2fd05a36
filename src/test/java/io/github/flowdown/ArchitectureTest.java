package io.github.flowdown;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it was planned: which package may touch what. A rule that matches nothing fails. */
class ArchitectureTest {
    private static final String ROOT = "io.github.flowdown";

    /** Report templates are compiled into classes of their own; nobody writes those by hand. */
    private static final String TEMPLATE = ".*\\.Jte\\w+Generated";

    private static final JavaClasses FLOWDOWN = new ClassFileImporter()
            .importUrl(Flowdown.class.getProtectionDomain().getCodeSource().getLocation())
            .that(resideInAPackage(ROOT + "..").and(not(nameMatching(TEMPLATE))));

    private static final ImmutableSet<String> MODEL =
            ImmutableSet.of("diagnostic", "definition", "scoring", "contract", "response", "assessment", "schedule");

    private static final Map<String, Set<String>> MAY_USE = ImmutableMap.<String, Set<String>>builder()
            .put("diagnostic", Set.of())
            .put("definition", Set.of("diagnostic"))
            .put("scoring", Set.of("definition", "diagnostic"))
            .put("contract", Set.of("definition", "scoring", "diagnostic"))
            .put("response", Set.of("definition", "contract", "diagnostic"))
            .put("assessment", Set.of("definition", "scoring", "contract", "response", "diagnostic"))
            .put("schedule", Set.of("definition", "scoring", "contract", "response", "assessment", "diagnostic"))
            .put("portfolio", MODEL)
            .put("yaml", MODEL)
            .put("excel", MODEL)
            .put("rendering", MODEL)
            // What the way in hands out are model values; the edges themselves stay out of sight.
            .put("cli", ImmutableSet.<String>builder().addAll(MODEL).add("").build())
            .put(
                    "",
                    ImmutableSet.<String>builder()
                            .addAll(MODEL)
                            .add("portfolio", "yaml", "excel", "rendering")
                            .build())
            .buildOrThrow();

    @Test
    void thereAreNoPackageCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(FLOWDOWN);
    }

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(MAY_USE.keySet()).containsAll(packages().toList());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        DescribedPredicate<JavaClass> allowed =
                resideOutsideOfPackage(ROOT + "..").or(resideInAPackage(exactly(name)));
        for (String used : MAY_USE.getOrDefault(name, Set.of())) {
            allowed = allowed.or(resideInAPackage(exactly(used)));
        }
        classes()
                .that()
                .resideInAPackage(exactly(name))
                .should()
                .onlyDependOnClassesThat(allowed)
                .check(FLOWDOWN);
    }

    @Test
    void spreadsheetsStayInExcelAndWordInRendering() {
        onlyIn(Set.of("excel", "rendering"), "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
        onlyIn(Set.of("excel"), "org.apache.poi.ss..", "org.apache.poi.xssf..");
        noClasses()
                .that()
                .resideOutsideOfPackage(exactly("rendering"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi.xwpf..")
                .check(FLOWDOWN);
    }

    @Test
    void yamlAndConstraintsStayInYaml() {
        onlyIn(Set.of("yaml"), "tools.jackson.databind..", "tools.jackson.dataformat..");
        onlyIn(Set.of("yaml"), "jakarta..", "org.hibernate..");
        onlyIn(Set.of("yaml", "rendering"), "tools.jackson.core..");
        onlyIn(Set.of("yaml"), "com.fasterxml.jackson.annotation..");
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."))
                .check(FLOWDOWN);
    }

    @Test
    void noThirdPartyTypeAndNoMutableCollectionIsInAPublicSignature() {
        codeUnits().that(arePublicTo()).should(involveOnly()).check(FLOWDOWN);
        fields().that(arePublicTo()).should(involveOnly()).check(FLOWDOWN);
    }

    @Test
    void onlyTheCommandLineUsesTheStandardStreamsAndExits() {
        outside("cli", noClasses())
                .should()
                .accessTargetWhere(target(System.class, "out", "err", "in"))
                .orShould()
                .callMethodWhere(call(System.class, "exit").or(call(Runtime.class, "exit", "halt")))
                .orShould()
                .callMethodWhere(call(Throwable.class, "printStackTrace"))
                .check(FLOWDOWN);
    }

    @Test
    void onlyTheCommandLineTouchesALoggerAndOnlyToSilenceIt() {
        outside("cli", noClasses())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.Logger.class)
                .check(FLOWDOWN);
    }

    @Test
    void theModelTouchesNoFiles() {
        inModel(noClasses())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                .check(FLOWDOWN);
    }

    @Test
    void theModelKnowsNoClockLocaleZoneOrChance() {
        inModel(noClasses())
                .should()
                .callMethodWhere(isMachineDependent())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(concurrent\\.ThreadLocal)?Random|java\\.util\\.UUID|java\\.util\\.Date")
                .check(FLOWDOWN);
    }

    @Test
    void onlyTheCommandLineReadsAClockALocaleOrAZone() {
        outside("cli", noClasses())
                .should()
                .callMethodWhere(isMachineDependent())
                .check(FLOWDOWN);
    }

    @Test
    void modelTypesAreRecordsEnumsSealedOrFinal() {
        inModel(classes())
                .should(be(DescribedPredicate.describe(
                        "a record, an enum, an interface or final",
                        type -> type.isRecord()
                                || type.isEnum()
                                || type.isInterface()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.isAnonymousClass()
                                || type.getEnclosingClass()
                                        .map(JavaClass::isEnum)
                                        .orElse(false))))
                .check(FLOWDOWN);
        inModel(classes())
                .and()
                .areInterfaces()
                .and()
                .arePublic()
                // What others may implement: what conditions are evaluated over, and one answer per scoring method.
                .and()
                .doNotHaveSimpleName("Circumstances")
                .and()
                .doNotHaveSimpleName("Cases")
                .should(be(DescribedPredicate.describe(
                        "sealed", type -> type.reflect().isSealed())))
                .check(FLOWDOWN);
    }

    @Test
    void nothingPublicHasSetters() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(modifier(JavaModifier.PUBLIC))
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(FLOWDOWN);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @MethodSource("packages")
    void everyPackageIsDescribedAndNullMarked(String name) {
        assertThat(FLOWDOWN.getPackage(name.isEmpty() ? ROOT : ROOT + "." + name)
                        .isAnnotatedWith(NullMarked.class))
                .isTrue();
    }

    @Test
    void xmlIsReadThroughOneFactoryOnEachEdge() {
        // Excel and rendering do not know each other, and the model knows no XML.
        assertThat(makersOfXmlReaders()).containsExactly(ROOT + ".excel.XmlPart", ROOT + ".rendering.XmlPart");
    }

    /** Fully qualified names of the top-level classes that make something that reads or transforms XML. */
    private static Set<String> makersOfXmlReaders() {
        return FLOWDOWN.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getCallsFromSelf().stream())
                .filter(call -> makesXmlReader(call.getTarget()))
                .map(call -> call.getOriginOwner().getName().replaceAll("\\$.*", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static boolean makesXmlReader(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean factory = owner.matches("javax\\.xml\\..*(Builder|Parser|Input|Transformer|Schema|XPath)Factory")
                && target.getName().startsWith("new");
        boolean implementation = owner.equals("com.fasterxml.aalto.stax.InputFactoryImpl")
                && target.getName().equals("<init>");
        return factory || implementation || owner.equals("org.apache.poi.util.XMLHelper");
    }

    static Stream<String> packages() {
        return FLOWDOWN.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name -> name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1))
                .sorted();
    }

    private static String exactly(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    private static GivenClassesConjunction outside(String name, GivenClasses classes) {
        return classes.that().resideOutsideOfPackage(exactly(name));
    }

    private static GivenClassesConjunction inModel(GivenClasses classes) {
        return classes.that()
                .resideInAnyPackage(
                        MODEL.stream().map(ArchitectureTest::exactly).toArray(String[]::new));
    }

    /** Nobody else touches these packages, and those who may do: otherwise the rule guards nothing. */
    private static void onlyIn(Set<String> users, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        users.stream().map(ArchitectureTest::exactly).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(FLOWDOWN);
        assertThat(FLOWDOWN.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass()))
                .as("uses of %s", String.join(", ", packages))
                .anyMatch(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaMember> arePublicTo() {
        return DescribedPredicate.describe(
                "are public", member -> isOpen(member.getModifiers()) && isOpen(member.getOwner()));
    }

    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
    }

    private static boolean isOpen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaMember> involveOnly() {
        return new ArchCondition<>("involve only the JDK's and our own types, and collections by their interfaces") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                involved(member)
                        .filter(type -> !isWelcome(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, "%s involves %s".formatted(member.getFullName(), type.getName()))));
            }
        };
    }

    private static Stream<JavaClass> involved(JavaMember member) {
        Stream<JavaClass> types = member instanceof JavaField field
                ? field.getAllInvolvedRawTypes().stream()
                : ((JavaCodeUnit) member).getAllInvolvedRawTypes().stream();
        return types.map(JavaClass::getBaseComponentType);
    }

    private static boolean isWelcome(JavaClass type) {
        boolean ours = type.isPrimitive()
                || type.getPackageName().startsWith("java.")
                || type.getPackageName().startsWith(ROOT);
        boolean mutable =
                !type.isInterface() && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
        return ours && !mutable;
    }

    private static DescribedPredicate<JavaCall<?>> isMachineDependent() {
        return call(System.class, "currentTimeMillis", "nanoTime", "getProperty", "getenv", "setProperty")
                .or(call(Locale.class, "getDefault"))
                .or(call(TimeZone.class, "getDefault"))
                .or(call(ZoneId.class, "systemDefault"))
                .or(DescribedPredicate.describe(
                        "a clock",
                        call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                                && call.getName().equals("now")));
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String... names) {
        Set<String> called = Set.of(names);
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                call -> call.getTargetOwner().isAssignableTo(owner) && called.contains(call.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, String... names) {
        Set<String> accessed = Set.of(names);
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                access -> access.getTargetOwner().isEquivalentTo(owner) && accessed.contains(access.getName()));
    }
}
