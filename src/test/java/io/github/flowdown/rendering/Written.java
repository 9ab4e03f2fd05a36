package io.github.flowdown.rendering;

import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the writers wrote, as text or taken apart. */
final class Written {
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private Written() {}

    static String report(Dossier dossier) {
        return text(out -> new HtmlReportWriter().write(dossier, out));
    }

    static String assessment(Dossier dossier) {
        return text(out -> new AssessmentJsonWriter().write(dossier, out));
    }

    static String returned(Response response) {
        return returned(Checked.of(response, response.diagnostics()));
    }

    static String returned(Checked<Response> returned) {
        return text(out -> new ResponseJsonWriter().write(returned, out));
    }

    static String tier(Scheme scheme) {
        return text(out -> new TierJsonWriter().write(scheme, ReportFixture.tier(), List.of(), out));
    }

    static String schedule(Dossier dossier) {
        return text(out -> new ScheduleJsonWriter().write(dossier.schedule().orElseThrow(), dossier.flowDown(), out));
    }

    static String diagnostics(List<Diagnostic> diagnostics) {
        return text(out -> new DiagnosticsJsonWriter().write(diagnostics, out));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** A page as a tree. The report is written so that a strict parser of XML can read it. */
    static Document page(String report) throws Exception {
        if (!report.startsWith(DOCTYPE)) {
            throw new AssertionError("begins with " + report.lines().findFirst().orElse(""));
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        byte[] bytes = report.substring(DOCTYPE.length()).getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
