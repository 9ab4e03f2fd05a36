package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;
import static io.github.flowdown.diagnostic.DiagnosticCode.UNKNOWN_NAME;

import com.google.common.collect.ImmutableSortedSet;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what is written by tier: sets of tiers, and values that differ from tier to tier. */
final class PerTierReader {
    private final List<Tier> tiers;
    private final Report report;

    PerTierReader(List<Tier> tiers, Report report) {
        this.tiers = tiers;
        this.report = report;
    }

    /** Whether nothing can differ by tier here. */
    boolean isWithoutTiers() {
        return tiers.isEmpty();
    }

    /** Reads one value at its place; empty, with the reason reported, when it does not fit. */
    interface ValueReader<W, T> {
        Optional<T> read(W written, Pointer at);
    }

    Optional<Tier> tier(String id, Pointer at) {
        Optional<Tier> tier = tiers.stream().filter(one -> one.id().equals(id)).findFirst();
        if (tier.isEmpty()) {
            report.unknown(
                    UNKNOWN_NAME, at, "tier", id, tiers.stream().map(Tier::id).toList());
        }
        return tier;
    }

    /** The tiers listed; all of them where there is no list. */
    Set<Tier> set(@Nullable List<String> written, Pointer at) {
        if (written == null) {
            return ImmutableSortedSet.copyOf(tiers);
        }
        if (written.isEmpty()) {
            report.add(INVALID_VALUE, at, "no tier is named", "name at least one, or leave 'tiers' out for all");
        }
        Set<Tier> set = new TreeSet<>();
        for (int i = 0; i < written.size(); i++) {
            tier(written.get(i), at.to(i)).ifPresent(set::add);
        }
        return set;
    }

    <T> Optional<PerTier<T>> texts(WrittenPerTier written, Pointer at, ValueReader<String, T> reader) {
        return written.everywhere().isPresent()
                ? everywhere(written.everywhere().orElseThrow(), at, reader)
                : byTier(written.byTier(), at, reader);
    }

    private <T> Optional<PerTier<T>> everywhere(String written, Pointer at, ValueReader<String, T> reader) {
        return reader.read(written, at)
                .filter(value -> !tiers.isEmpty())
                .map(value -> new PerTier<>(Map.of(tiers.get(0), value)));
    }

    <W, T> Optional<PerTier<T>> byTier(Map<String, W> written, Pointer at, ValueReader<W, T> reader) {
        if (written.isEmpty()) {
            report.add(INVALID_VALUE, at, "no tier is named", "write a value for the lowest tier at least");
        }
        Map<Tier, T> named = new TreeMap<>();
        written.forEach((id, value) -> {
            Optional<Tier> tier = tier(id, at.to(id));
            Optional<T> read = reader.read(value, at.to(id));
            if (tier.isPresent() && read.isPresent()) {
                named.put(tier.orElseThrow(), read.orElseThrow());
            }
        });
        return named.isEmpty() ? Optional.empty() : Optional.of(new PerTier<>(named));
    }
}
