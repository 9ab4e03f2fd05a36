package io.github.flowdown.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the styles of a workbook make cells look, as far as it decides whether everybody can read them. */
final class CellLooks {
    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_CONTRAST_LARGE = 3;
    private static final double LARGE = 18;
    private static final double LARGE_BOLD = 14;
    static final double LEAST_SIZE = 10;
    /** Black, white, and the two that a program's settings decide, which are black on white. */
    private static final Map<String, String> INDEXED =
            Map.of("0", "000000", "1", "FFFFFF", "8", "000000", "9", "FFFFFF", "64", "000000", "65", "FFFFFF");

    private static final Map<String, String> THEME = Map.of("0", "FFFFFF", "1", "000000");

    private final List<Font> fonts = new ArrayList<>();
    private final List<Optional<String>> fills = new ArrayList<>();
    private final List<Look> looks = new ArrayList<>();
    private final Set<String> blanking = new HashSet<>();

    private record Font(double size, boolean bold, Optional<String> colour) {}

    /**
     * One style.
     *
     * @param paper the colour behind, where it is known
     * @param blank whether its number format shows nothing
     * @param formulasHidden whether it hides formulas when the sheet is protected
     */
    record Look(
            double size,
            boolean bold,
            Optional<String> ink,
            Optional<String> paper,
            boolean wraps,
            boolean blank,
            boolean formulasHidden) {
        private static final Look PLAIN =
                new Look(11, false, Optional.of("000000"), Optional.of("FFFFFF"), false, false, false);

        /** Whether ink and paper differ enough; unknown colours count as differing. */
        boolean isLegible() {
            boolean large = size >= LARGE || (bold && size >= LARGE_BOLD);
            return ink.isEmpty()
                    || paper.isEmpty()
                    || contrast(ink.get(), paper.get()) >= (large ? LEAST_CONTRAST_LARGE : LEAST_CONTRAST);
        }
    }

    static CellLooks of(ZipParts zip, Optional<String> part) {
        CellLooks looks = new CellLooks();
        if (part.isPresent()) {
            try (XmlPart xml = WorkbookParts.open(zip, part.get())) {
                looks.read(xml);
            }
        }
        return looks;
    }

    Look look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
    }

    private void read(XmlPart xml) {
        String list = "";
        Map<String, String> font = new HashMap<>();
        while (xml.nextElement()) {
            String element = xml.element();
            if (xml.depth() == 2) {
                keep(font);
                list = element;
            } else if (list.equals("numFmts")) {
                if (xml.attribute("formatCode").replace(" ", "").equals(";;;")) {
                    blanking.add(xml.attribute("numFmtId"));
                }
            } else if (list.equals("fonts")) {
                if (element.equals("font")) {
                    keep(font);
                    font.put("font", "");
                } else {
                    font.put(element, element.equals("color") ? colour(xml).orElse("?") : xml.attribute("val"));
                }
            } else if (list.equals("fills")) {
                fill(xml, element);
            } else if (list.equals("cellXfs")) {
                style(xml, element);
            } else {
                xml.unknown();
            }
        }
        keep(font);
    }

    private void keep(Map<String, String> font) {
        if (font.containsKey("font")) {
            String bold = font.getOrDefault("b", "0");
            String colour = font.getOrDefault("color", "000000");
            fonts.add(new Font(
                    size(font.getOrDefault("sz", "11")),
                    bold.isEmpty() || WorkbookParts.isTrue(bold),
                    Optional.of(colour).filter(known -> !known.equals("?"))));
        }
        font.clear();
    }

    private void fill(XmlPart xml, String element) {
        if (element.equals("fill")) {
            fills.add(Optional.of("FFFFFF"));
        } else if (element.equals("patternFill")
                && !xml.attribute("patternType").equals("none")) {
            fills.set(fills.size() - 1, Optional.empty());
        } else if (element.equals("fgColor")
                && !fills.isEmpty()
                && fills.get(fills.size() - 1).isEmpty()) {
            fills.set(fills.size() - 1, colour(xml));
        }
    }

    private void style(XmlPart xml, String element) {
        if (element.equals("xf")) {
            int fontId = whole(xml.attribute("fontId"));
            int fillId = whole(xml.attribute("fillId"));
            Font font = fontId < fonts.size() ? fonts.get(fontId) : new Font(11, false, Optional.of("000000"));
            looks.add(new Look(
                    font.size(),
                    font.bold(),
                    font.colour(),
                    fillId < fills.size() ? fills.get(fillId) : Optional.of("FFFFFF"),
                    false,
                    blanking.contains(xml.attribute("numFmtId")),
                    false));
        } else if (!looks.isEmpty()) {
            Look last = looks.remove(looks.size() - 1);
            boolean alignment = element.equals("alignment");
            looks.add(new Look(
                    last.size(),
                    last.bold(),
                    last.ink(),
                    last.paper(),
                    last.wraps() || (alignment && WorkbookParts.isTrue(xml.attribute("wrapText"))),
                    last.blank(),
                    last.formulasHidden()
                            || (element.equals("protection") && WorkbookParts.isTrue(xml.attribute("hidden")))));
        }
    }

    private static Optional<String> colour(XmlPart xml) {
        String rgb = xml.attribute("rgb");
        if (rgb.matches("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}")) {
            return Optional.of(rgb.substring(rgb.length() - 6));
        }
        return xml.attribute("tint").isEmpty()
                ? Optional.ofNullable(THEME.get(xml.attribute("theme")))
                        .or(() -> Optional.ofNullable(INDEXED.get(xml.attribute("indexed"))))
                : Optional.empty();
    }

    /** The contrast of two colours as the Web Content Accessibility Guidelines reckon it, from 1 to 21. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String rgb) {
        int colour = Integer.parseInt(rgb, 16);
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double size(String points) {
        return points.matches("[0-9]{1,3}(\\.[0-9]{1,4})?") ? Double.parseDouble(points) : 11;
    }

    private static int whole(String number) {
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    }
}
