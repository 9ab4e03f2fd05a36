package io.github.flowdown.excel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML part with one thing changed the way a faulty program, a bad disk or a person with a zip tool would.
 *
 * @param from where in the part the change begins
 * @param to where what was changed ends, in the part as it was
 */
record MutatedPart(String text, int from, int to, String what) {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:]+=\"([^\"]*)\"");
    private static final String[] NUMBERS = {
        "", "0", "-1", "1", "2", "7", "255", "65536", "1048577", "99999999999", "1e400", "NaN", "0x1F", "1.5", "true"
    };

    private record Token(int from, int to, String text) {
        boolean isStart() {
            return text.startsWith("<") && !text.startsWith("</") && !text.startsWith("<?") && !isClosed();
        }

        boolean isClosed() {
            return text.endsWith("/>");
        }

        boolean isTag() {
            return text.startsWith("<") && !text.startsWith("</") && !text.startsWith("<?");
        }

        boolean isText() {
            return !text.startsWith("<");
        }
    }

    static MutatedPart of(byte[] part, Random random) {
        String xml = new String(part, StandardCharsets.UTF_8);
        List<Token> tokens = new ArrayList<>();
        for (Matcher matcher = TOKEN.matcher(xml); matcher.find(); ) {
            tokens.add(new Token(matcher.start(), matcher.end(), matcher.group()));
        }
        List<Token> tags = tokens.stream().filter(Token::isTag).toList();
        List<Token> texts = tokens.stream().filter(Token::isText).toList();
        if (tags.isEmpty()) {
            return bytes(xml, random);
        }
        Token tag = any(tags, random);
        Token other = any(tags, random);
        int end = endOf(tokens, tag);
        String element = xml.substring(tag.from(), end);
        return switch (random.nextInt(texts.isEmpty() ? 7 : 10)) {
            case 0 -> replaced(xml, tag.from(), end, "", "deleted an element");
            case 1 -> replaced(xml, tag.from(), end, element + element, "doubled an element");
            case 2 ->
                replaced(
                        xml,
                        tag.from(),
                        end,
                        xml.substring(other.from(), endOf(tokens, other)),
                        "put another element in its place");
            case 3 -> replaced(xml, tag.from(), xml.length(), "", "cut off");
            case 4 -> bytes(xml, random);
            case 5, 6 -> attribute(xml, tag, tags, random);
            case 7 -> {
                Token text = any(texts, random);
                yield replaced(xml, text.from(), text.to(), NUMBERS[random.nextInt(NUMBERS.length)], "wrote a number");
            }
            case 8 -> {
                Token text = any(texts, random);
                yield replaced(xml, text.from(), text.to(), any(texts, random).text(), "wrote another text");
            }
            default -> {
                Token text = any(texts, random);
                String half =
                        text.text().substring(0, random.nextInt(text.text().length()));
                yield replaced(xml, text.from(), text.to(), half, "cut a text short");
            }
        };
    }

    private static MutatedPart attribute(String xml, Token tag, List<Token> tags, Random random) {
        List<int[]> places = attributes(tag);
        if (places.isEmpty()) {
            return bytes(xml, random);
        }
        int[] place = any(places, random);
        if (random.nextInt(5) == 0) {
            return replaced(xml, place[0], place[3], "", "deleted an attribute");
        }
        String value = NUMBERS[random.nextInt(NUMBERS.length)];
        List<int[]> others = attributes(any(tags, random));
        if (random.nextBoolean() && !others.isEmpty()) {
            int[] other = any(others, random);
            value = xml.substring(other[1], other[2]);
        }
        return replaced(xml, place[1], place[2], value, "changed an attribute");
    }

    /** Start, start of the value, end of the value and end of each. */
    private static List<int[]> attributes(Token tag) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = ATTRIBUTE.matcher(tag.text()); matcher.find(); ) {
            places.add(new int[] {
                tag.from() + matcher.start(),
                tag.from() + matcher.start(1),
                tag.from() + matcher.end(1),
                tag.from() + matcher.end()
            });
        }
        return places;
    }

    private static MutatedPart bytes(String xml, Random random) {
        int at = random.nextInt(xml.length());
        int end = Math.min(xml.length(), at + 1 + random.nextInt(8));
        char character = "0<>&\"/-9A\u0000\uFFFD".charAt(random.nextInt(11));
        return replaced(xml, at, end, String.valueOf(character).repeat(random.nextInt(3)), "overwrote characters");
    }

    private static int endOf(List<Token> tokens, Token start) {
        if (!start.isStart()) {
            return start.to();
        }
        int depth = 0;
        for (Token token : tokens.subList(tokens.indexOf(start), tokens.size())) {
            if (token.isStart()) {
                depth++;
            } else if (token.text().startsWith("</")) {
                depth--;
            }
            if (depth == 0) {
                return token.to();
            }
        }
        return start.to();
    }

    private static MutatedPart replaced(String xml, int from, int to, String by, String what) {
        return new MutatedPart(xml.substring(0, from) + by + xml.substring(to), from, to, what);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
