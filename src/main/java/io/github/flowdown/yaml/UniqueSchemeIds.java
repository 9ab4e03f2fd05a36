package io.github.flowdown.yaml;

import io.github.flowdown.yaml.WrittenScheme.Determination;
import io.github.flowdown.yaml.WrittenScheme.Escalation;
import io.github.flowdown.yaml.WrittenScheme.Gate;
import io.github.flowdown.yaml.WrittenScheme.Level;

/** No id is used twice among the tiers, ratings, rules and catalogues of a scheme. */
final class UniqueSchemeIds implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        WrittenScheme scheme = parts.file().content();
        Pointer top = Pointer.TOP;
        UniqueIds.check("tier", scheme.tiers(), Level::id, top.to("tiers"), "id", report);
        UniqueIds.check("rating", scheme.ratings(), WrittenScheme.Rating::id, top.to("ratings"), "id", report);
        UniqueIds.check(
                "escalation",
                scheme.escalations(),
                Escalation::id,
                top.to("tiering").to("escalations"),
                "id",
                report);
        UniqueIds.check(
                "determination rule", scheme.determination(), Determination::id, top.to("determination"), "id", report);
        UniqueIds.check(
                "certificate",
                scheme.certificates(),
                WrittenScheme.WrittenCertificate::id,
                top.to("certificates"),
                "id",
                report);
        UniqueIds.check("gate", scheme.gates(), Gate::id, top.to("gates"), "id", report);
        if (parts.allCataloguesRead()) {
            UniqueIds catalogues = new UniqueIds("catalogue", report);
            for (int i = 0; i < parts.catalogues().size(); i++) {
                catalogues.add(
                        parts.catalogues().get(i).catalogue().id(),
                        top.to("catalogues").to(i));
            }
        }
    }
}
