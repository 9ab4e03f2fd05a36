package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteStreams;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Deviations;
import io.github.flowdown.assessment.Review;
import io.github.flowdown.assessment.ReviewDecision;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the supplier's answers, and what was decided about them, back from an {@code assessment.json}, so that what was assessed once can be worked out again. */
public final class AssessmentJsonReader {
    private static final int MOST_BYTES = 25_000_000;

    private final Scheme scheme;

    public AssessmentJsonReader(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What an assessment was made from; refused when it was made from other definitions or for another contract. */
    public Checked<RecordedAssessment> read(TierDecision tier, Path file) throws IOException {
        String name = file.toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            return read(tier, name, in);
        } catch (NoSuchFileException missing) {
            return Checked.refused(ImmutableList.of(
                    Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, new Location.InFile(name), "there is no such file")
                            .withHint("name the assessment.json that 'assess' wrote")));
        }
    }

    /** The same from an upload. */
    public Checked<RecordedAssessment> read(TierDecision tier, String name, InputStream in) throws IOException {
        return read(tier, name, ByteStreams.limit(in, MOST_BYTES + 1L).readAllBytes(), Origin::check);
    }

    /** The same even where definitions or contract have changed since, as far as it can be made out, so that the changes can be looked at. */
    public Checked<RecordedAssessment> readWhateverChanged(TierDecision tier, String name, byte[] bytes) {
        Checked<RecordedAssessment> read = read(tier, name, bytes, (origin, written, ours, theirs) -> {});
        // What has changed explains best why something cannot be read back.
        return read.value().isPresent() ? read : read(tier, name, bytes, Origin::check);
    }

    /** How an assessment is held against the definitions at hand. */
    private interface OriginCheck {
        void check(Origin origin, WrittenAssessment written, Scheme scheme, TierDecision tier);
    }

    private Checked<RecordedAssessment> read(TierDecision tier, String name, byte[] bytes, OriginCheck check) {
        Problems problems = new Problems();
        Optional<WrittenAssessment> written = parsed(name, bytes, problems);
        written.ifPresent(assessment -> check.check(new Origin(name, problems), assessment, scheme, tier));
        Optional<RecordedAssessment> recorded = written.filter(assessment -> !problems.anyError())
                .map(assessment -> new RecordedAssessment(
                        response(tier, name, assessment, problems),
                        review(name, assessment, problems),
                        deviations(name, assessment, problems),
                        Optional.ofNullable(assessment.asOf()),
                        assessment.planStart(),
                        Optional.ofNullable(assessment.contractFile())));
        return problems.anyError() || recorded.isEmpty()
                ? Checked.refused(problems.sorted())
                : Checked.of(recorded.get(), problems.sorted());
    }

    private Review review(String name, WrittenAssessment written, Problems problems) {
        ImmutableList.Builder<ReviewDecision> decisions = ImmutableList.builder();
        for (WrittenAssessment.Entry entry : written.questions()) {
            WrittenJudgement.Decision decision = entry.review();
            if (decision != null) {
                try {
                    decisions.add(decision.about(
                            scheme.questionnaire()
                                    .question(QuestionId.of(entry.id()))
                                    .orElseThrow(IllegalArgumentException::new),
                            name));
                } catch (IllegalArgumentException senseless) {
                    problems.add(misfit(
                            new Location.InFile(name),
                            "the decision about %s cannot be read back".formatted(entry.id())));
                }
            }
        }
        List<ReviewDecision> all = decisions.build();
        return all.isEmpty() || problems.anyError()
                ? Review.NONE
                : new Review(all, written.fingerprints().review());
    }

    private static Deviations deviations(String name, WrittenAssessment written, Problems problems) {
        try {
            List<Deviation> all = written.deviations().stream()
                    .map(entry -> entry.deviation(name))
                    .collect(ImmutableList.toImmutableList());
            return all.isEmpty()
                    ? Deviations.NONE
                    : new Deviations(all, written.fingerprints().deviations());
        } catch (IllegalArgumentException senseless) {
            problems.add(misfit(new Location.InFile(name), "the deviations cannot be read back"));
            return Deviations.NONE;
        }
    }

    private static Optional<WrittenAssessment> parsed(String name, byte[] bytes, Problems problems) {
        if (bytes.length > MOST_BYTES) {
            problems.add(misfit(new Location.InFile(name), "the file is larger than 25 MB"));
            return Optional.empty();
        }
        try {
            WrittenAssessment written = Lazy.MAPPER.readValue(bytes, WrittenAssessment.class);
            if (!written.isWhole()) {
                problems.add(misfit(new Location.InFile(name), "this is not an assessment that Flowdown wrote"));
                return Optional.empty();
            }
            return Optional.of(written);
        } catch (JacksonException foreign) {
            problems.add(misfit(place(name, foreign.getLocation()), "this is not an assessment that Flowdown wrote"));
            return Optional.empty();
        }
    }

    private static Location place(String name, TokenStreamLocation at) {
        return at.getLineNr() > 0 && at.getColumnNr() > 0
                ? new Location.InText(name, at.getLineNr(), at.getColumnNr())
                : new Location.InFile(name);
    }

    private Response response(TierDecision tier, String name, WrittenAssessment written, Problems problems) {
        Map<String, WrittenAssessment.Entry> byId = written.questions().stream()
                .collect(ImmutableMap.toImmutableMap(
                        WrittenAssessment.Entry::id, entry -> entry, (first, second) -> first));
        ImmutableMap.Builder<QuestionId, Answer> answers = ImmutableMap.builder();
        for (Question question : scheme.questionnaire().questions()) {
            Optional<WrittenAssessment.Entry> entry =
                    Optional.ofNullable(byId.get(question.id().value()));
            try {
                entry.flatMap(found -> found.answer(question.id(), question.answerType(), written.source()))
                        .ifPresent(answer -> answers.put(question.id(), answer));
            } catch (IllegalArgumentException unknownReading) {
                problems.add(misfit(
                        new Location.InFile(name), "the answer to %s cannot be read back".formatted(question.id())));
            }
        }
        return new Response(
                scheme.questionnaire(),
                tier,
                written.source(),
                answers.buildOrThrow(),
                readBack(written.certificates(), one -> one.asMeant(written.source()), "certificate", name, problems),
                readBack(
                        written.declaredSubContractors(),
                        one -> one.asMeant(written.source()),
                        "sub-contractor",
                        name,
                        problems),
                cells(written, name, problems),
                readBack(written.diagnostics(), one -> one.asMeant(written.source()), "remark", name, problems),
                written.fingerprints().returned());
    }

    private static CellAccount cells(WrittenAssessment written, String name, Problems problems) {
        return readBack(
                        Stream.ofNullable(written.cells()).toList(),
                        WrittenReturn.Cells::asMeant,
                        "count",
                        name,
                        problems)
                .stream()
                .findFirst()
                .orElse(CellAccount.NONE);
    }

    private static <W, M> List<M> readBack(
            List<W> written, Function<W, M> meaning, String what, String name, Problems problems) {
        ImmutableList.Builder<M> meant = ImmutableList.builder();
        for (W one : written) {
            try {
                meant.add(meaning.apply(one));
            } catch (IllegalArgumentException senseless) {
                problems.add(misfit(new Location.InFile(name), "a %s cannot be read back".formatted(what)));
            }
        }
        return meant.build();
    }

    static Diagnostic misfit(Location at, String message) {
        return Diagnostic.of(DiagnosticCode.ASSESSMENT_MISFIT, at, message)
                .withHint(
                        "assess the return again with these definitions and this contract, and use the assessment.json that comes out");
    }

    /** Holds an assessment against the definitions and the contract at hand. */
    private record Origin(String name, Problems problems) {
        void check(WrittenAssessment written, Scheme scheme, TierDecision tier) {
            same("contract", written.contract().reference(), tier.contract().reference());
            same("scheme", written.scheme().id(), scheme.id());
            if (!problems.anyError()) {
                unchanged("scheme", written.fingerprints().scheme(), scheme.fingerprint());
                unchanged(
                        "contract",
                        written.fingerprints().contract(),
                        tier.contract().fingerprint());
            }
        }

        private void same(String what, String theirs, String ours) {
            if (!theirs.equals(ours)) {
                problems.add(misfit(
                        new Location.InFile(name),
                        "the assessment was made for %s %s, not for %s"
                                .formatted(what, Quote.of(theirs), Quote.of(ours))));
            }
        }

        private void unchanged(String what, String theirs, String ours) {
            if (!theirs.equals(ours)) {
                problems.add(misfit(
                        new Location.InFile(name), "the %s has changed since the assessment was made".formatted(what)));
            }
        }
    }

    /** Built when the first file is read. */
    private static final class Lazy {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }
}
