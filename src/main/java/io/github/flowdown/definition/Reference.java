package io.github.flowdown.definition;

/** Points to one entry of a catalogue, written {@code catalogue:entry}. */
public record Reference(String catalogue, String entry) implements Comparable<Reference> {
    @Override
    public int compareTo(Reference other) {
        int byCatalogue = catalogue.compareTo(other.catalogue);
        return byCatalogue != 0 ? byCatalogue : entry.compareTo(other.entry);
    }

    @Override
    public String toString() {
        return catalogue + ":" + entry;
    }
}
