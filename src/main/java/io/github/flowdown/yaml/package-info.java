/**
 * YAML in: schemes, questionnaires, catalogues, clause libraries and contracts, read strictly and with a place for every problem. Jackson and Jakarta
 * Validation live only here. The records as written stay package-private; what comes out are the values of the model packages. Start with
 * {@link io.github.flowdown.yaml.SchemeReader}.
 */
@NullMarked
package io.github.flowdown.yaml;

import org.jspecify.annotations.NullMarked;
