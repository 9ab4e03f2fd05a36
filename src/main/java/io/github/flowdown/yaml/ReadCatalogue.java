package io.github.flowdown.yaml;

import io.github.flowdown.definition.Catalogue;

/** A catalogue as written and as meant. */
record ReadCatalogue(YamlFile<WrittenCatalogue> file, Catalogue catalogue) {}
