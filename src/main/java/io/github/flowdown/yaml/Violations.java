package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.DiagnosticCode;
import io.github.flowdown.diagnostic.Quote;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Says in our own words which constraints of a written record do not hold, and where. */
final class Violations {
    private Violations() {}

    /** Whether every constraint holds, apart from those on values already found damaged. */
    static boolean report(Object written, SourceMap places, List<Pointer> damaged, Report report) {
        boolean sound = true;
        for (ConstraintViolation<Object> violation : Lazy.VALIDATOR.validate(written)) {
            Pointer at = pointer(violation.getPropertyPath());
            if (damaged.stream().noneMatch(at::isWithin)) {
                sound = false;
                report(violation, at, places.has(at), report);
            }
        }
        return sound;
    }

    private static void report(ConstraintViolation<?> violation, Pointer at, boolean written, Report report) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        String key = at.last();
        if (!written) {
            report.add(
                    DiagnosticCode.MISSING_KEY,
                    at,
                    "key '%s' is missing".formatted(key),
                    "add '%s: …' here".formatted(key));
        } else if (constraint == NotVoid.class) {
            report.add(DiagnosticCode.INVALID_VALUE, at, "'%s' is empty".formatted(key), "write at least one entry");
        } else if (constraint == Id.class) {
            String[] words = violation.getMessage().split("\\|", 2);
            String message = "%s %s".formatted(Quote.of(String.valueOf(violation.getInvalidValue())), words[0]);
            if (isKey(violation.getPropertyPath())) {
                report.addAtKey(DiagnosticCode.INVALID_VALUE, at, message, Optional.of(words[1]));
            } else {
                report.add(DiagnosticCode.INVALID_VALUE, at, message, words[1]);
            }
        } else {
            report.add(
                    DiagnosticCode.INVALID_VALUE,
                    at,
                    "'%s' is %s; expected %s".formatted(key, violation.getInvalidValue(), expected(constraint)));
        }
    }

    private static String expected(Class<? extends Annotation> constraint) {
        if (constraint == Positive.class) {
            return "a number above 0";
        }
        return constraint == PositiveOrZero.class ? "0 or more" : "another value";
    }

    private static boolean isKey(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = String.valueOf(node.getName());
        }
        return last.equals("<map key>");
    }

    /** A property path names record components, indexes and map keys; the pointer names what stands in the file. */
    private static Pointer pointer(Path path) {
        Pointer pointer = Pointer.TOP;
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Integer index = node.getIndex();
                pointer = index != null
                        ? pointer.to(index)
                        : Optional.ofNullable(node.getKey())
                                .map(Object::toString)
                                .map(pointer::to)
                                .orElse(pointer);
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                pointer = pointer.to(Words.key(name));
            }
        }
        return pointer;
    }

    /** Built when the first file is checked; building it takes longer than checking everything a scheme has. */
    private static final class Lazy {
        private static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
