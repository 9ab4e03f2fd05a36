package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INCLUDE_CYCLE;
import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.flowdown.diagnostic.DefinitionChange;
import io.github.flowdown.diagnostic.DefinitionChange.Kind;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.yaml.Piece.Listing;
import io.github.flowdown.yaml.Piece.Mapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Makes one questionnaire of a file and of those it includes or is based on. What comes of it is read like a file that was written at once; only that
 * every piece of it knows in which file it stands.
 */
final class Composition {
    private static final ImmutableList<String> MERGED = ImmutableList.of("scales", "sections", "findings");
    private static final ImmutableList<String> NEVER_INHERITED =
            ImmutableList.of("questionnaire", "version", "title", "review-by", "include", "based-on", "changes");

    private final DefinitionRoot root;
    private final Problems problems;
    private final BiConsumer<String, YamlSource> read;
    private final List<DefinitionChange> changes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Hasher fingerprint = Hashing.sha256().newHasher();

    /**
     * @param read told of every file that comes in, as it is named from the root
     */
    Composition(DefinitionRoot root, Problems problems, BiConsumer<String, YamlSource> read) {
        this.root = root;
        this.problems = problems;
        this.read = read;
    }

    /** A questionnaire with everything it is made of; empty, with the reason reported, when a file of it cannot be read. */
    static Optional<YamlSource> of(
            YamlSource source,
            String name,
            DefinitionRoot root,
            Problems problems,
            BiConsumer<String, YamlSource> read,
            List<DefinitionChange> changes) {
        boolean composed = source.places().has(Pointer.TOP.to("include"))
                || source.places().has(Pointer.TOP.to("based-on"))
                || source.places().has(Pointer.TOP.to("changes"));
        if (!composed) {
            return Optional.of(source);
        }
        Composition composition = new Composition(root, problems, read);
        Optional<YamlSource> whole = composition.whole(source, name);
        changes.addAll(composition.changes);
        return whole;
    }

    private Optional<YamlSource> whole(YamlSource source, String name) {
        Problems own = new Problems();
        Set<String> chain = new LinkedHashSet<>(List.of(name));
        fingerprint.putString(source.fingerprint(), StandardCharsets.UTF_8);
        Piece piece = compose(piece(source), source.places(), chain, own);
        problems.addAll(own.sorted());
        if (own.anyError()) {
            return Optional.empty();
        }
        TokenBuffer tokens = TokenBuffer.forGeneration();
        Json.MAPPER.writeValue(tokens, piece.value());
        return Optional.of(new YamlSource(
                new SourceMap(source.places().source(), piece.place()),
                tokens,
                fingerprint.hash().toString()));
    }

    private static Piece piece(YamlSource source) {
        return new Piece(
                Json.MAPPER.readTree(source.tokens().asParser()),
                source.places().top());
    }

    private Piece compose(Piece own, SourceMap places, Set<String> chain, Problems found) {
        Report report = new Report(places, found);
        Optional<Piece> base =
                own.get("based-on").flatMap(name -> other(name, Pointer.TOP.to("based-on"), report, chain, found));
        List<Piece> included = new ArrayList<>();
        List<Piece> names = own.items("include");
        for (int i = 0; i < names.size(); i++) {
            other(names.get(i), Pointer.TOP.to("include").to(i), report, chain, found)
                    .ifPresent(included::add);
        }
        Optional<Piece> changed = base.map(piece -> new BasedOn(own, piece, report, changes).changed());
        if (own.get("changes").isPresent() && own.get("based-on").isEmpty()) {
            report.addAtKey(
                    MISSING_KEY,
                    Pointer.TOP.to("changes"),
                    "'changes' without 'based-on'",
                    Optional.of("name the questionnaire that is changed"));
        }
        return merged(own, changed, included);
    }

    /** Another questionnaire by its name, with everything it is made of itself. */
    private Optional<Piece> other(Piece named, Pointer at, Report report, Set<String> chain, Problems found) {
        Optional<String> name = named.text();
        if (name.isEmpty()) {
            return Optional.empty(); // its shape is reported when the file is bound
        }
        if (chain.contains(name.get())) {
            report.add(
                    INCLUDE_CYCLE,
                    at,
                    "'%s' comes to itself: %s".formatted(name.get(), String.join(", ", chain)),
                    "take one of them away");
            return Optional.empty();
        }
        if (!seen.add(name.get())) {
            report.add(INCLUDE_CYCLE, at, "'%s' comes in twice".formatted(name.get()), "take one of them away");
            return Optional.empty();
        }
        if (seen.size() > YamlLimits.INCLUDED) {
            report.add(
                    DiagnosticCode.TOO_LARGE,
                    at,
                    "a questionnaire made of more than %s files".formatted(YamlLimits.INCLUDED),
                    "put some of them together");
            return Optional.empty();
        }
        DefinitionRoot.Found file = root.open(name.get());
        if (file.bytes().isEmpty()) {
            report.add(file.code(), at, file.problem(), file.hint());
            return Optional.empty();
        }
        Optional<YamlSource> source = YamlSource.of(
                        root.sourceOf(name.get()), file.bytes().get(), found)
                .filter(yaml -> FileKind.QUESTIONNAIRE.check(yaml.places(), found));
        source.ifPresent(yaml -> {
            read.accept(name.get(), yaml);
            fingerprint.putString(yaml.fingerprint(), StandardCharsets.UTF_8);
        });
        Set<String> longer = new LinkedHashSet<>(chain);
        longer.add(name.get());
        return source.map(yaml -> compose(piece(yaml), yaml.places(), longer, found));
    }

    private Piece merged(Piece own, Optional<Piece> base, List<Piece> included) {
        Mapping whole = new Mapping(own.place());
        own.keys().stream()
                .filter(key -> !MERGED.contains(key))
                .forEach(key -> own.get(key).ifPresent(piece -> whole.put(key, piece)));
        base.ifPresent(piece -> piece.keys().stream()
                .filter(key -> !MERGED.contains(key) && !NEVER_INHERITED.contains(key) && !whole.has(key))
                .forEach(key -> piece.get(key).ifPresent(inherited -> whole.put(key, inherited))));
        List<Piece> all = new ArrayList<>();
        base.ifPresent(all::add);
        all.addAll(included);
        scales(own, all).ifPresent(scales -> whole.put("scales", scales));
        sections(own, base, all).ifPresent(sections -> whole.put("sections", sections));
        listed("findings", own, all).ifPresent(findings -> whole.put("findings", findings));
        return whole.piece();
    }

    /** Every scale once; two of one name have to say the same. */
    private Optional<Piece> scales(Piece own, List<Piece> others) {
        List<Piece> all = new ArrayList<>(others);
        all.add(own);
        Mapping scales = new Mapping(own.get("scales").orElse(own).place());
        boolean malformed =
                own.get("scales").filter(piece -> !piece.value().isObject()).isPresent();
        if (malformed) {
            return own.get("scales");
        }
        Map<String, Piece> known = new LinkedHashMap<>();
        for (Piece file : all) {
            for (String name : file.get("scales").map(Piece::keys).orElse(List.of())) {
                Piece scale =
                        file.get("scales").flatMap(piece -> piece.get(name)).orElseThrow();
                Piece first = known.putIfAbsent(name, scale);
                if (first != null && !first.value().equals(scale.value())) {
                    problems.add(Diagnostic.of(
                                    DiagnosticCode.DUPLICATE_ID,
                                    scale.place().location(),
                                    "scale '%s' is another one than that at %s"
                                            .formatted(
                                                    name,
                                                    first.place().location().describe()))
                            .withHint("give it another name"));
                }
            }
        }
        known.forEach(scales::put);
        return known.isEmpty() ? own.get("scales") : Optional.of(scales.piece());
    }

    /** The sections of the others, then those of the file itself; its questions under an id that is there already are added to that section. */
    private Optional<Piece> sections(Piece own, Optional<Piece> base, List<Piece> others) {
        Map<String, Piece> byId = new LinkedHashMap<>();
        List<Piece> plain = new ArrayList<>();
        for (Piece file : others) {
            for (Piece section : file.items("sections")) {
                add(section, byId, plain);
            }
        }
        for (Piece section : own.items("sections")) {
            noteAdded(own, base, section);
            add(section, byId, plain);
        }
        if (byId.isEmpty() && plain.isEmpty()) {
            return own.get("sections");
        }
        Listing all = new Listing(own.get("sections").orElse(own).place());
        byId.values().forEach(all::add);
        plain.forEach(all::add);
        return Optional.of(all.piece());
    }

    private static void add(Piece section, Map<String, Piece> byId, List<Piece> plain) {
        Optional<String> id = section.text("id");
        if (id.isEmpty()) {
            plain.add(section);
            return;
        }
        Piece there = byId.get(id.get());
        byId.put(id.get(), there == null ? section : joined(there, section));
    }

    /** The first section with the questions of the second after its own; a heading that is written again stays as it was. */
    private static Piece joined(Piece first, Piece second) {
        Listing questions = new Listing(first.get("questions").orElse(second).place());
        first.items("questions").forEach(questions::add);
        second.items("questions").forEach(questions::add);
        return questions.isEmpty() ? first : first.with("questions", questions.piece());
    }

    private void noteAdded(Piece own, Optional<Piece> base, Piece section) {
        if (base.isPresent()) {
            section.items("questions")
                    .forEach(question -> question.text("id")
                            .ifPresent(id -> changes.add(new DefinitionChange(
                                    own.text("questionnaire").orElse(""),
                                    Kind.ADDED,
                                    id,
                                    "",
                                    question.place().location()))));
        }
    }

    private static Optional<Piece> listed(String key, Piece own, List<Piece> others) {
        Listing all = new Listing(own.get(key).orElse(own).place());
        others.forEach(file -> file.items(key).forEach(all::add));
        own.items(key).forEach(all::add);
        return all.isEmpty() ? own.get(key) : Optional.of(all.piece());
    }

    /** What a questionnaire makes of the one it is based on. */
    private record BasedOn(Piece own, Piece base, Report report, List<DefinitionChange> changes) {
        private Piece changed() {
            Optional<Piece> wanted =
                    own.get("changes").filter(piece -> piece.value().isObject());
            if (wanted.isEmpty()) {
                return base;
            }
            List<String> known =
                    base.items("sections").stream().flatMap(BasedOn::ids).toList();
            wanted.get().keys().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> report.addAtKey(
                            UNKNOWN_NAME,
                            Pointer.TOP.to("changes").to(id),
                            "the questionnaire it is based on has no question '%s'".formatted(id),
                            Nearest.hint(id, known)));
            return base.with("sections", sections(wanted.get()));
        }

        private static Stream<String> ids(Piece section) {
            return Stream.concat(
                    section.items("questions").stream().flatMap(question -> question.text("id").stream()),
                    section.items("sections").stream().flatMap(BasedOn::ids));
        }

        private Piece sections(Piece wanted) {
            Listing sections = new Listing(base.get("sections").orElse(base).place());
            base.items("sections").forEach(section -> section(section, wanted).ifPresent(sections::add));
            return sections.piece();
        }

        /** The section as it is now; empty when nothing is left of it. */
        private Optional<Piece> section(Piece section, Piece wanted) {
            Listing questions =
                    new Listing(section.get("questions").orElse(section).place());
            section.items("questions")
                    .forEach(question -> question(question, wanted).ifPresent(questions::add));
            Listing within = new Listing(section.get("sections").orElse(section).place());
            section.items("sections").forEach(one -> section(one, wanted).ifPresent(within::add));
            Mapping now = new Mapping(section.place());
            section.keys().stream()
                    .filter(key -> !key.equals("questions") && !key.equals("sections"))
                    .forEach(key -> section.get(key).ifPresent(kept -> now.put(key, kept)));
            if (!questions.isEmpty()) {
                now.put("questions", questions.piece());
            }
            if (!within.isEmpty()) {
                now.put("sections", within.piece());
            }
            return questions.isEmpty() && within.isEmpty() ? Optional.empty() : Optional.of(now.piece());
        }

        /** The question as it is now; empty when it is switched off. */
        private Optional<Piece> question(Piece question, Piece wanted) {
            Optional<String> id = question.text("id");
            Optional<Piece> change = id.flatMap(wanted::get);
            if (change.isEmpty()) {
                return Optional.of(question);
            }
            Optional<Piece> off = change.get().get("switch-off");
            if (off.isPresent()) {
                note(Kind.SWITCHED_OFF, id.orElseThrow(), off.get().text().orElse(""), change.get());
                return Optional.empty();
            }
            Piece now = question;
            for (String way : List.of("tighten", "reword")) {
                Optional<Piece> keys = change.get().get(way);
                if (keys.isPresent()) {
                    if (way.equals("tighten")) {
                        new Tightening(
                                        question,
                                        base,
                                        own,
                                        report,
                                        Pointer.TOP
                                                .to("changes")
                                                .to(id.orElseThrow())
                                                .to(way))
                                .check(keys.get());
                    }
                    for (String key : keys.get().keys()) {
                        now = now.with(key, keys.get().get(key).orElseThrow());
                    }
                    note(
                            way.equals("tighten") ? Kind.TIGHTENED : Kind.REWORDED,
                            id.orElseThrow(),
                            String.join(", ", keys.get().keys()),
                            change.get());
                }
            }
            return Optional.of(now);
        }

        private void note(Kind kind, String question, String how, Piece change) {
            changes.add(new DefinitionChange(
                    own.text("questionnaire").orElse(""),
                    kind,
                    question,
                    how,
                    change.place().location()));
        }
    }

    /** Built when the first questionnaire is put together. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
