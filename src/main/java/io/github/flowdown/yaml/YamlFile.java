package io.github.flowdown.yaml;

import io.github.flowdown.diagnostic.Location;

/** A file as written, and where everything in it stands. */
record YamlFile<T>(T content, SourceMap places, String fingerprint, Translations translations) {
    Location at(Pointer pointer) {
        return places.at(pointer);
    }
}
