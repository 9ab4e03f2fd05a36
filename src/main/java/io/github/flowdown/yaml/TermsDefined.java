package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.UNDEFINED_TERM;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.schedule.ApplicableDocument;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every capitalised term in the middle of a sentence is defined. Names that everybody knows, words in capitals only, the titles of applicable documents
 * and Acts of Parliament need no definition.
 */
final class TermsDefined implements Rule<ReadLibrary> {
    /** One or more capitalised words in a row, of which none is all capitals. */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Ll}][\\p{L}’'-]*(?:[ \\n]+\\p{Lu}\\p{Ll}[\\p{L}’'-]*)*");

    private static final Pattern ACT = Pattern.compile("(?:Act|Regulations|Order) [12][0-9]{3}");

    private static final ImmutableSet<String> NAMES = ImmutableSet.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "United Kingdom",
            "Great Britain",
            "England",
            "Wales",
            "Scotland",
            "Northern Ireland",
            "Welsh",
            "English",
            "Scottish",
            "British",
            "Irish",
            "European",
            "European Union",
            "European Economic Area",
            "Europe",
            "Cabinet Office",
            "Home Office",
            "Crown",
            "Parliament",
            "Greenwich",
            "Internet",
            "Sunday’s",
            "Act",
            "Article",
            "Schedule",
            "Part",
            "Annex",
            "Regulation");

    @Override
    public void check(ReadLibrary read, Report report) {
        DefinedTerms terms = new DefinedTerms(read.library().definitions());
        Set<String> titles = new HashSet<>();
        for (ApplicableDocument document : read.library().documents().values()) {
            titles.add(document.title());
        }
        for (Placed<Clause> clause : read.clauses()) {
            for (Placed<ClauseText> text : ClauseTexts.of(clause, report)) {
                check(text.value(), text.at(), terms, titles, report);
            }
        }
        List<io.github.flowdown.schedule.Definition> definitions =
                read.library().definitions();
        for (int i = 0; i < definitions.size(); i++) {
            if (!isAcronym(definitions.get(i).term())) {
                check(
                        definitions.get(i).means(),
                        Pointer.TOP.to("definitions").to(i).to("means"),
                        terms,
                        titles,
                        report);
            }
        }
    }

    /** What an acronym means is a name spelt out. */
    private static boolean isAcronym(String term) {
        return term.chars().noneMatch(Character::isLowerCase);
    }

    private static void check(ClauseText text, Pointer at, DefinedTerms terms, Set<String> titles, Report report) {
        String words = terms.without(DefinedTerms.words(text));
        for (String title : titles) {
            words = words.replace(title, "x".repeat(title.length()));
        }
        Matcher capitalised = CAPITALISED.matcher(words);
        Set<String> reported = new HashSet<>();
        while (capitalised.find()) {
            String term = capitalised.group().replaceAll("[ \\n]+", " ").replaceAll("[’']s?$", "");
            if (isInSentence(words, capitalised.start())
                    && !isName(term)
                    && !isOfAnAct(words, capitalised)
                    && reported.add(term)) {
                report.add(
                        UNDEFINED_TERM,
                        at,
                        "%s is written as a defined term but is not defined".formatted(Quote.of(term)),
                        hint(term, terms));
            }
        }
    }

    private static Optional<String> hint(String term, DefinedTerms terms) {
        return terms.closestTo(term)
                .map("did you mean '%s'?"::formatted)
                .or(() -> Optional.of("define it, or write it in small letters"));
    }

    private static boolean isName(String term) {
        return NAMES.contains(term) || java.util.Arrays.stream(term.split(" ")).allMatch(NAMES::contains);
    }

    /** "Data Protection Act 2018": the run of capitalised words ends with a kind of law, and a year follows. */
    private static boolean isOfAnAct(String words, Matcher term) {
        int end = Math.min(words.length(), term.end() + 5);
        return ACT.matcher(words.substring(term.start(), end)).find();
    }

    /** A capital at the beginning of a text, or after a full stop, a colon or an opening quotation mark, says nothing. */
    private static boolean isInSentence(String words, int at) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(words.charAt(i))) {
            i--;
        }
        return i >= 0 && ".:!?“\"‘'(".indexOf(words.charAt(i)) < 0;
    }
}
