package io.github.flowdown.response;

import io.github.flowdown.diagnostic.Location;

/**
 * Where an answer stood, what was written there, and how that was read.
 *
 * @param written exactly what the cell held, as text; empty when nothing was written
 * @param reading how it became the answer
 */
public record Provenance(Location location, String written, Reading reading) {

    /** How what was written became an answer. */
    public enum Reading {
        /** The label of an option, or a text, number or date, exactly as expected. */
        AS_WRITTEN("as written"),
        /** The same after white space, case, width and quotation marks were evened out. */
        EVENED_OUT("after evening out spaces and case"),
        /** The stored value of an option. */
        VALUE("by its value"),
        /** A synonym of an option. */
        SYNONYM("by a synonym"),
        /** A date or number in another notation. */
        CONVERTED("converted"),
        /** Not read: a person has to look. */
        NOT_READ("not read"),
        /** Nothing was written. */
        NOTHING_WRITTEN("nothing written");

        private final String words;

        Reading(String words) {
            this.words = words;
        }

        /** How it was read, in a few words. */
        public String words() {
            return words;
        }
    }
}
