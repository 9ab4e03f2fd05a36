package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.CellAccount;
import io.github.flowdown.response.DeclaredSubContractor;
import io.github.flowdown.response.HeldCertificate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an {@code assessment.json} has of a return besides its answers. What does not make sense is an {@link IllegalArgumentException}. */
final class WrittenReturn {
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private WrittenReturn() {}

    /** {@code Sheet!B7} or {@code 'A sheet'!B7}; the file itself where no cell is named. */
    static Location location(@Nullable String cell, String source) {
        int mark = cell == null ? -1 : cell.lastIndexOf('!');
        if (cell == null || mark < 1 || !CELL.matcher(cell.substring(mark + 1)).matches()) {
            return new Location.InFile(source);
        }
        String sheet = cell.substring(0, mark);
        String plain = sheet.startsWith("'") && sheet.endsWith("'") && sheet.length() > 1
                ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
                : sheet;
        return new Location.InCell(source, plain, cell.substring(mark + 1));
    }

    /** A certificate the supplier says it holds. */
    record Certificate(
            @Nullable String scheme,
            @Nullable String number,
            @Nullable String body,
            @Nullable String scope,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            @Nullable String cell) {
        HeldCertificate asMeant(String source) {
            return new HeldCertificate(
                    needed(scheme),
                    Optional.ofNullable(number),
                    Optional.ofNullable(body),
                    Optional.ofNullable(scope),
                    Optional.ofNullable(issued),
                    Optional.ofNullable(expires),
                    location(cell, source));
        }
    }

    /** Somebody the supplier says it will use. */
    record SubContractor(
            @Nullable String name,
            @Nullable String service,
            @Nullable String country,
            @Nullable String cell) {
        DeclaredSubContractor asMeant(String source) {
            return new DeclaredSubContractor(
                    needed(name), Optional.ofNullable(service), Optional.ofNullable(country), location(cell, source));
        }
    }

    /** Something said about the return. */
    record Remark(
            @Nullable String code,
            @Nullable String location,
            @Nullable String message,
            @Nullable String hint) {
        Diagnostic asMeant(String source) {
            DiagnosticCode known = Arrays.stream(DiagnosticCode.values())
                    .filter(each -> each.id().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no code " + code));
            Diagnostic diagnostic = Diagnostic.of(known, WrittenReturn.location(location, source), needed(message));
            return hint == null ? diagnostic : diagnostic.withHint(hint);
        }
    }

    /** What became of its cells. */
    record Cells(int read, int accepted, int normalised, int ignored, int rejected) {
        CellAccount asMeant() {
            return new CellAccount(read, accepted, normalised, ignored, rejected);
        }
    }

    private static String needed(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }
}
