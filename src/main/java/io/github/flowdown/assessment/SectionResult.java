package io.github.flowdown.assessment;

import io.github.flowdown.definition.Section;
import io.github.flowdown.scoring.Score;

/** A section, its score, and how many of its questions were asked, answered and found short. */
public record SectionResult(Section section, Score score, int asked, int answered, int findings) {}
