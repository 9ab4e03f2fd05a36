package io.github.flowdown.yaml;

import io.github.flowdown.definition.Scheme;

/** Every escalation, determination rule and gate can hold for some contract. */
final class SchemeConditionsCanHold implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        parts.scheme().ifPresent(scheme -> check(scheme, report));
    }

    private static void check(Scheme scheme, Report report) {
        Pointer escalations = Pointer.TOP.to("tiering").to("escalations");
        for (int i = 0; i < scheme.tiering().escalations().size(); i++) {
            ConditionsCanHold.check(
                    scheme.tiering().escalations().get(i).when(),
                    scheme.tiers(),
                    escalations.to(i).to("when"),
                    report);
        }
        Pointer determination = Pointer.TOP.to("determination");
        // The rule of a scheme that says nothing has no place in the file, and holds.
        for (int i = 0; i < scheme.tiering().determination().size(); i++) {
            ConditionsCanHold.check(
                    scheme.tiering().determination().get(i).when(),
                    scheme.tiers(),
                    determination.to(i).to("when"),
                    report);
        }
        Pointer gates = Pointer.TOP.to("gates");
        for (int i = 0; i < scheme.gates().size(); i++) {
            ConditionsCanHold.check(
                    scheme.gates().get(i).when(), scheme.tiers(), gates.to(i).to("when"), report);
        }
    }
}
