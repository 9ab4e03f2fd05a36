package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.Location;
import java.util.List;

/**
 * A standard or policy that a clause makes binding by naming it.
 *
 * @param refersTo ids of documents it refers to in turn; they come into the annex with it
 */
public record ApplicableDocument(String id, String title, String version, List<String> refersTo, Location location) {
    public ApplicableDocument {
        refersTo = ImmutableList.copyOf(refersTo);
    }
}
