/**
 * Workbooks out and in: the questionnaire a supplier fills in, and what comes back. Spreadsheet POI and XML live only here. Start with
 * {@link io.github.flowdown.excel.QuestionnaireWorkbookWriter} and {@link io.github.flowdown.excel.ResponseWorkbookReader}.
 */
@NullMarked
package io.github.flowdown.excel;

import org.jspecify.annotations.NullMarked;
