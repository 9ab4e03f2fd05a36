package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_TIGHTER;

import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.Obligation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a questionnaire tightens is at least as strict as it was. */
record Tightening(Piece question, Piece base, Piece own, Report report, Pointer at) {

    void check(Piece keys) {
        keys.text("obligation")
                .ifPresent(now -> ordered("obligation", now, question.text("obligation"), Words.all(Obligation.class)));
        each("minimum", keys, options());
        each("backing", keys, Words.all(Backing.class));
        if (keys.get("tiers").isPresent() && !tiersKept(keys)) {
            report.add(
                    NOT_TIGHTER,
                    at.to("tiers"),
                    "the question is no longer asked at every tier where it was",
                    "name those tiers as well");
        }
        keys.text("weight")
                .flatMap(ScalarReader::number)
                .filter(now -> question.text("weight")
                                .flatMap(ScalarReader::number)
                                .orElse(java.math.BigDecimal.ONE)
                                .compareTo(now)
                        > 0)
                .ifPresent(now -> report.add(
                        NOT_TIGHTER, at.to("weight"), "the question weighs less than before", "let it weigh more"));
    }

    private boolean tiersKept(Piece keys) {
        if (question.get("tiers").isEmpty()) {
            return false;
        }
        List<String> now = texts(keys.get("tiers"));
        return now.containsAll(texts(question.get("tiers")));
    }

    /** A value, or one per tier: none may be less than the most that was asked for before. */
    private void each(String key, Piece keys, List<String> order) {
        Optional<String> before = texts(question.get(key)).stream()
                .filter(order::contains)
                .max(java.util.Comparator.comparingInt(order::indexOf))
                .or(() -> key.equals("minimum") && !order.isEmpty()
                        ? Optional.of(order.get(order.size() - 1))
                        : Optional.empty());
        texts(keys.get(key)).forEach(now -> ordered(key, now, before, order));
    }

    private void ordered(String key, String now, Optional<String> before, List<String> order) {
        boolean looser = before.map(order::indexOf).orElse(-1) > order.indexOf(now) && order.contains(now);
        if (looser) {
            report.add(
                    NOT_TIGHTER,
                    at.to(key),
                    "'%s' is %s, which is less than %s before".formatted(key, now, before.orElseThrow()),
                    "write a stricter one, or leave it out");
        }
    }

    /** The scored options of the question's scale, weakest first. */
    private List<String> options() {
        Optional<Piece> answer = question.get("answer");
        Optional<Piece> scale = answer.flatMap(Piece::text)
                .flatMap(name -> Stream.of(own, base)
                        .flatMap(file -> file.get("scales").stream())
                        .flatMap(scales -> scales.get(name).stream())
                        .findFirst())
                .or(() -> answer.flatMap(piece -> piece.get("options")));
        return scale.map(Piece::items).orElse(List.of()).stream()
                .filter(option -> option.get("not-applicable").isEmpty())
                .flatMap(option -> option.text("value").stream())
                .toList();
    }

    private static List<String> texts(Optional<Piece> piece) {
        return piece.map(found -> found.text().isPresent()
                        ? List.of(found.text().get())
                        : found.value().isObject()
                                ? found.keys().stream()
                                        .flatMap(key -> found.text(key).stream())
                                        .toList()
                                : found.items().stream()
                                        .flatMap(item -> item.text().stream())
                                        .toList())
                .orElse(List.of());
    }
}
