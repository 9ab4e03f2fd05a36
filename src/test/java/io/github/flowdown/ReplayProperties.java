package io.github.flowdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Assessor;
import io.github.flowdown.rendering.AssessmentJsonWriter;
import io.github.flowdown.rendering.Dossier;
import io.github.flowdown.yaml.AssessmentJsonReader;
import io.github.flowdown.yaml.JsonDifferences;
import io.github.flowdown.yaml.RecordedAssessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplayProperties {

    @Property(tries = 200)
    void whatWasRecordedIsEnoughToMakeTheSameAssessmentAgainToTheByte(@ForAll("any") Case any) throws IOException {
        byte[] recorded = written(any.assessed());
        RecordedAssessment record = new AssessmentJsonReader(any.scheme())
                .readWhateverChanged(Example.tierOf(any.contract()), "assessment.json", recorded)
                .orThrow();
        Assessment again = new Assessor()
                .assess(any.scheme(), record.response(), record.review(), record.deviations(), record.asOf());
        assertThat(JsonDifferences.between(recorded, written(again)).identical())
                .isTrue();
    }

    @Provide
    Arbitrary<Case> any() {
        return Cases.any();
    }

    private static byte[] written(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AssessmentJsonWriter().write(Dossier.of(assessment), out);
        return out.toByteArray();
    }
}
