package io.github.flowdown.yaml;

import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.yaml.WrittenCatalogue.Modality;
import io.github.flowdown.yaml.WrittenCatalogue.WrittenEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a catalogue of a catalogue file. */
final class CatalogueReader {
    private CatalogueReader() {}

    static ReadCatalogue read(YamlFile<WrittenCatalogue> file) {
        WrittenCatalogue written = file.content();
        Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
        for (WrittenEntry entry : written.entries()) {
            entries.putIfAbsent(
                    entry.id(),
                    new Catalogue.Entry(
                            entry.id(),
                            entry.title(),
                            entry.group(),
                            entry.obligation().flatMap(Modality::obligation),
                            entry.notForSuppliers(),
                            entry.unverified().orElse(false)));
        }
        return new ReadCatalogue(
                file,
                new Catalogue(
                        written.catalogue(),
                        written.version(),
                        written.title(),
                        written.publisher(),
                        written.address(),
                        entries));
    }
}
