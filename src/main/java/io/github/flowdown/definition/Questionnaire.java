package io.github.flowdown.definition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Questions in sections, and how their answers become a score. Immutable; equal when all of it is equal. */
public final class Questionnaire {
    private final String id;
    private final String version;
    private final String title;
    private final Optional<String> introduction;
    private final ScoringMethod scoring;
    private final List<Section> sections;
    private final String fingerprint;
    private final NoAnswers noAnswers;
    private final List<Precondition> preconditions;
    private final List<FindingRule> findingRules;
    private final List<Questionnaire> translations;

    // Asked for on every assessment of every return, so looked up rather than searched.
    private final List<Section> allSections;
    private final List<Question> questions;
    private final Map<QuestionId, Question> byId;

    /**
     * With the standard rules for what was not answered.
     *
     * @param scoring how the sections roll up
     * @param fingerprint SHA-256 of the text it was read from, in hex; anything that changes with the content when built by a program
     */
    public Questionnaire(
            String id,
            String version,
            String title,
            Optional<String> introduction,
            ScoringMethod scoring,
            List<Section> sections,
            String fingerprint) {
        this(
                id,
                version,
                title,
                introduction,
                scoring,
                sections,
                fingerprint,
                NoAnswers.STANDARD,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private Questionnaire(
            String id,
            String version,
            String title,
            Optional<String> introduction,
            ScoringMethod scoring,
            List<Section> sections,
            String fingerprint,
            NoAnswers noAnswers,
            List<Precondition> preconditions,
            List<FindingRule> findingRules,
            List<Questionnaire> translations) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.introduction = introduction;
        this.scoring = scoring;
        this.sections = ImmutableList.copyOf(sections);
        this.fingerprint = fingerprint;
        this.noAnswers = noAnswers;
        this.preconditions = ImmutableList.copyOf(preconditions);
        this.findingRules = ImmutableList.copyOf(findingRules);
        this.translations = ImmutableList.copyOf(translations);
        this.allSections =
                this.sections.stream().flatMap(Section::withSectionsBelow).collect(ImmutableList.toImmutableList());
        this.questions = allSections.stream()
                .flatMap(section -> section.questions().stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<QuestionId, Question> index = ImmutableMap.builder();
        // An id used twice is reported by the rule for it, on the questionnaire as read.
        questions.forEach(question -> index.put(question.id(), question));
        this.byId = index.buildKeepingLast();
    }

    /** The same with other rules for what was not answered. */
    public Questionnaire withNoAnswers(NoAnswers rules) {
        return new Questionnaire(
                id,
                version,
                title,
                introduction,
                scoring,
                sections,
                fingerprint,
                rules,
                preconditions,
                findingRules,
                translations);
    }

    /** The same, not scored at all unless something holds. */
    public Questionnaire withPreconditions(List<Precondition> required) {
        return new Questionnaire(
                id,
                version,
                title,
                introduction,
                scoring,
                sections,
                fingerprint,
                noAnswers,
                required,
                findingRules,
                translations);
    }

    /** The same with findings that come of answers together. */
    public Questionnaire withFindingRules(List<FindingRule> rules) {
        return new Questionnaire(
                id,
                version,
                title,
                introduction,
                scoring,
                sections,
                fingerprint,
                noAnswers,
                preconditions,
                rules,
                translations);
    }

    /** The same, which stands in other languages as well. */
    public Questionnaire withTranslations(List<Questionnaire> others) {
        return new Questionnaire(
                id,
                version,
                title,
                introduction,
                scoring,
                sections,
                fingerprint,
                noAnswers,
                preconditions,
                findingRules,
                others);
    }

    /** The same questionnaire in other languages. The list is immutable. */
    public List<Questionnaire> translations() {
        return translations;
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public String title() {
        return title;
    }

    public Optional<String> introduction() {
        return introduction;
    }

    /** How the sections roll up. */
    public ScoringMethod scoring() {
        return scoring;
    }

    /** The sections at the top; sections in them are theirs. The list is immutable. */
    public List<Section> sections() {
        return sections;
    }

    /** Every section at any depth, each before those in it. The list is immutable. */
    public List<Section> allSections() {
        return allSections;
    }

    /** SHA-256 of the text it was read from, in hex; anything that changes with the content when built by a program. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What no answer does to the score. */
    public NoAnswers noAnswers() {
        return noAnswers;
    }

    /** What must hold for there to be a score. The list is immutable. */
    public List<Precondition> preconditions() {
        return preconditions;
    }

    /** Findings that come of answers together. The list is immutable. */
    public List<FindingRule> findingRules() {
        return findingRules;
    }

    /** All questions, in order. The list is immutable. */
    public List<Question> questions() {
        return questions;
    }

    public Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Questionnaire that
                        && id.equals(that.id)
                        && version.equals(that.version)
                        && title.equals(that.title)
                        && introduction.equals(that.introduction)
                        && scoring.equals(that.scoring)
                        && fingerprint.equals(that.fingerprint)
                        && noAnswers.equals(that.noAnswers)
                        && findingRules.equals(that.findingRules)
                        && preconditions.equals(that.preconditions)
                        && sections.equals(that.sections));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, fingerprint);
    }

    @Override
    public String toString() {
        return "Questionnaire[%s %s, %s questions]".formatted(id, version, questions.size());
    }
}
