package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/** Laws that nobody runs prove nothing: both engines are there, and both find something. */
class EnginesRunTest {

    @Test
    void bothEnginesAreOnTheClassPath() {
        assertThat(StreamSupport.stream(ServiceLoader.load(TestEngine.class).spliterator(), false)
                        .map(TestEngine::getId))
                .contains("junit-jupiter", "jqwik");
    }

    @Test
    void bothEnginesFindTests() {
        TestPlan plan = LauncherFactory.create()
                .discover(
                        request().selectors(selectPackage("io.github.flowdown")).build());
        assertThat(count(plan, "[engine:junit-jupiter]")).isGreaterThan(50);
        assertThat(count(plan, "[engine:jqwik]")).isGreaterThan(20);
    }

    @Test
    void everyClassWithTestsHasANameThatTheBuildRuns() {
        TestPlan plan = LauncherFactory.create()
                .discover(
                        request().selectors(selectPackage("io.github.flowdown")).build());
        assertThat(plan.getRoots().stream()
                        .flatMap(root -> plan.getChildren(root).stream())
                        .map(TestIdentifier::getSource)
                        .flatMap(Optional::stream)
                        .map(EnginesRunTest::className))
                .isNotEmpty()
                .allMatch(name -> name.endsWith("Test") || name.endsWith("Properties"));
    }

    private static String className(TestSource source) {
        return ((ClassSource) source).getClassName();
    }

    private static long count(TestPlan plan, String engine) {
        return plan.countTestIdentifiers(
                test -> test.isTest() && test.getUniqueId().startsWith(engine));
    }
}
