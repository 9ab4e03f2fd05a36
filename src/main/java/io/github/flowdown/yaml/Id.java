package io.github.flowdown.yaml;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of the form of an id: letters, digits, {@code .}, {@code -} and {@code _}, beginning with a letter or digit. */
@Pattern(regexp = Id.FORM)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@interface Id {
    String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    String message() default
            "is not an id|use up to 64 letters, digits, '.', '-' and '_', beginning with a letter or digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
