package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.diagnostic.Quote;
import io.github.flowdown.response.DeclaredSubContractor;
import io.github.flowdown.response.HeldCertificate;
import io.github.flowdown.response.IgnoredBecause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of certificates and sub-contractors, wherever they stand. They are known by their heading rows. */
final class ReturnedEntries {
    private final String source;
    private final List<CertificateScheme> schemes;
    private final CappedProblems problems;
    private final CellCounts counts;
    private final SupplierText texts;
    private final List<HeldCertificate> certificates = new ArrayList<>();
    private final List<DeclaredSubContractor> subContractors = new ArrayList<>();
    private String sheet = "";
    private @Nullable EntryTable table;
    private Map<Integer, EntryColumn> columns = Map.of();

    ReturnedEntries(String source, List<CertificateScheme> schemes, CappedProblems problems, CellCounts counts) {
        this.source = source;
        this.schemes = ImmutableList.copyOf(schemes);
        this.problems = problems;
        this.counts = counts;
        this.texts = new SupplierText(problems, counts);
    }

    List<HeldCertificate> certificates() {
        return certificates;
    }

    List<DeclaredSubContractor> subContractors() {
        return subContractors;
    }

    void startSheet(String name) {
        sheet = name;
        table = null;
    }

    /** Takes a row if it is one of a table of ours, whose cells are then accounted for. */
    boolean take(List<WrittenCell> cells) {
        if (takeHeadings(cells)) {
            return true;
        }
        EntryTable current = table;
        if (current == null) {
            return false;
        }
        if (SheetHeadings.of(cells).isPresent()) {
            table = null;
            return false;
        }
        takeEntry(current, cells);
        return true;
    }

    private boolean takeHeadings(List<WrittenCell> cells) {
        for (EntryTable candidate : EntryTable.values()) {
            Map<Integer, EntryColumn> found = headings(candidate, cells);
            if (found.size() >= 2 && found.containsValue(candidate.key())) {
                table = candidate;
                columns = found;
                counts.ignore(IgnoredBecause.HEADING, cells.size());
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, EntryColumn> headings(EntryTable candidate, List<WrittenCell> cells) {
        Map<Integer, EntryColumn> found = new HashMap<>();
        for (WrittenCell cell : cells) {
            if (cell.text().length() <= SheetHeadings.LONGEST_HEADING) {
                EntryColumn.named(candidate, cell.text())
                        .filter(column -> !found.containsValue(column))
                        .ifPresent(column -> found.put(cell.column(), column));
            }
        }
        return found;
    }

    private void takeEntry(EntryTable current, List<WrittenCell> cells) {
        Map<EntryColumn, WrittenCell> entry = new EnumMap<>(EntryColumn.class);
        for (WrittenCell cell : cells) {
            EntryColumn column = columns.get(cell.column());
            if (column != null && !cell.isBlank()) {
                entry.put(column, cell);
            } else {
                counts.ignore(noteBeside(current, cell) ? IgnoredBecause.BESIDE_A_QUESTION : IgnoredBecause.ISSUED, 1);
            }
        }
        if (entry.isEmpty()) {
            return;
        }
        if (!entry.containsKey(current.key())) {
            withoutName(current, entry);
        } else if (current == EntryTable.CERTIFICATES) {
            certificate(new Entry(current, entry));
        } else {
            subContractor(new Entry(current, entry));
        }
    }

    /** Whether there is something to say: what we wrote ourselves is the number of the entry. */
    private boolean noteBeside(EntryTable current, WrittenCell cell) {
        boolean ours = Stream.iterate(1, number -> number <= current.rows(), number -> number + 1)
                .anyMatch(number -> current.entry(number).equals(cell.text()));
        boolean theirs = !ours && !cell.isBlank();
        if (theirs) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.TEXT_OUTSIDE_QUESTIONS,
                            at(cell),
                            "text beside the %s table: %s".formatted(current.noun(), Quote.of(cell.text())))
                    .withHint("write it into one of the columns issued; it was not read"));
        }
        return theirs;
    }

    private void withoutName(EntryTable current, Map<EntryColumn, WrittenCell> entry) {
        counts.reject(entry.size());
        WrittenCell first = entry.values().iterator().next();
        problems.add(Diagnostic.of(
                        DiagnosticCode.ENTRY_WITHOUT_NAME,
                        at(first),
                        "row %s of the %s table does not name a %s; it was not read"
                                .formatted(first.row(), current.noun(), current.noun()))
                .withHint("write the name under " + current.key().heading()));
    }

    private void certificate(Entry entry) {
        Optional<String> name = entry.text(EntryColumn.CERTIFICATE);
        HeldCertificate read = new HeldCertificate(
                name.map(this::idOrName).orElse(""),
                entry.text(EntryColumn.NUMBER),
                entry.text(EntryColumn.BODY),
                entry.text(EntryColumn.SCOPE),
                entry.date(EntryColumn.ISSUED),
                entry.date(EntryColumn.EXPIRES),
                entry.place());
        // Without a name that can be used, what is wrong with it has been said.
        if (name.isPresent()) {
            certificates.add(read);
            checkOrder(read, entry);
        }
    }

    private String idOrName(String written) {
        return schemes.stream()
                .filter(scheme -> scheme.isNamed(written))
                .findFirst()
                .map(CertificateScheme::id)
                .orElse(written);
    }

    private void checkOrder(HeldCertificate read, Entry entry) {
        if (read.issued().isPresent()
                && read.expires()
                        .filter(day -> day.isBefore(read.issued().get()))
                        .isPresent()) {
            problems.add(Diagnostic.of(
                            DiagnosticCode.CERTIFICATE_DATES_OUT_OF_ORDER,
                            entry.place(),
                            "certificate %s expires on %s, before it was issued on %s"
                                    .formatted(
                                            Quote.of(read.scheme()),
                                            read.expires().get(),
                                            read.issued().get()))
                    .withHint("ask for the certificate and write the dates that stand on it"));
        }
    }

    private void subContractor(Entry entry) {
        Optional<String> name = entry.text(EntryColumn.SUB_CONTRACTOR);
        Optional<String> service = entry.text(EntryColumn.SERVICE);
        Optional<String> country = entry.text(EntryColumn.COUNTRY);
        name.ifPresent(known -> subContractors.add(new DeclaredSubContractor(known, service, country, entry.place())));
    }

    private Location at(WrittenCell cell) {
        return new Location.InCell(source, sheet, cell.name());
    }

    /** One row of a table, in which the name is given. */
    private final class Entry {
        private final EntryTable kind;
        private final Map<EntryColumn, WrittenCell> cells;

        private Entry(EntryTable kind, Map<EntryColumn, WrittenCell> cells) {
            this.kind = kind;
            this.cells = cells;
        }

        private Location place() {
            WrittenCell key = cells.get(kind.key());
            return key == null ? new Location.InFile(source) : at(key);
        }

        private Optional<String> text(EntryColumn column) {
            return Optional.ofNullable(cells.get(column))
                    .flatMap(cell -> texts.text(cell, at(cell), subject(column, cell)));
        }

        private Optional<LocalDate> date(EntryColumn column) {
            return Optional.ofNullable(cells.get(column))
                    .flatMap(cell ->
                            texts.date(cell, at(cell), DiagnosticCode.ENTRY_DATE_UNREADABLE, subject(column, cell)));
        }

        private String subject(EntryColumn column, WrittenCell cell) {
            return "%s of the %s in row %s".formatted(column.noun(), kind.noun(), cell.row());
        }
    }
}
