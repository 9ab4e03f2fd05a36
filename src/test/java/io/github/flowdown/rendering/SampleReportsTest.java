package io.github.flowdown.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.flowdown.Flowdown;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.response.Response;
import io.github.flowdown.schedule.SecuritySchedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The sample returns, from the workbook to the report, under the scheme that comes with Flowdown. */
final class SampleReportsTest {
    private static final Flowdown FLOWDOWN = Flowdown.builtIn("dwp");

    @ParameterizedTest
    @ValueSource(strings = {"benefit-letters", "training-room-hire"})
    void aSampleReturnBecomesAReportAndJsonOfThePublishedForm(String sample) throws Exception {
        Contract contract = FLOWDOWN.readContract(Path.of("samples/contracts", sample + ".yaml"))
                .orThrow();
        Checked<Response> returned = FLOWDOWN.readResponse(contract, Path.of("samples/returned", sample + ".xlsx"));
        Assessment assessment = FLOWDOWN.assess(contract, returned.orThrow());
        SecuritySchedule schedule = FLOWDOWN.draft(assessment);
        Dossier dossier = Dossier.of(assessment)
                .with(schedule, FLOWDOWN.flowDown(schedule))
                .with(FLOWDOWN.plan(assessment));

        Document report = Written.page(Written.report(dossier));

        assertThat(report.getElementsByTagName("h1").item(0).getTextContent())
                .contains(contract.supplier().name());
        assertThat(ScoreWorking.of(assessment).orElseThrow().addsUp()).isTrue();
        assertOfPublishedForm("assessment", Written.assessment(dossier));
        assertOfPublishedForm("import", Written.returned(returned));
    }

    private static void assertOfPublishedForm(String form, String json) throws IOException {
        String path = "/io/github/flowdown/schema/" + form + ".schema.json";
        try (InputStream schema = SampleReportsTest.class.getResourceAsStream(path)) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }
}
