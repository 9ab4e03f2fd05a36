package io.github.flowdown.excel;

import com.google.common.collect.ImmutableMap;

/** Letters of other alphabets that look like Latin ones: a text that holds them must not pass for what it looks like. */
final class Lookalikes {
    private static final String OTHERS = "абвгеһіјкмнорсѕтухѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχАВЕЅІЈКМНОРСТУХԌԚԜҮ";
    private static final String LATIN = "abbrehijkmhopcstyxvdqwABEZHIKMNOPTYXaeiknoptuxABESIJKMHOPCTYXGQWY";
    private static final ImmutableMap<Character, Character> LOOKS = looks();

    private Lookalikes() {}

    /** The text with every look-alike replaced by the Latin letter it resembles. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Character like = c < 0x80 ? null : LOOKS.get(c);
            latin.append(like == null ? c : like);
        }
        return latin.toString();
    }

    /** Whether a text holds a look-alike. */
    static boolean any(String text) {
        return text.chars().anyMatch(c -> c >= 0x80 && LOOKS.containsKey((char) c));
    }

    private static ImmutableMap<Character, Character> looks() {
        ImmutableMap.Builder<Character, Character> looks = ImmutableMap.builder();
        for (int i = 0; i < OTHERS.length(); i++) {
            looks.put(OTHERS.charAt(i), LATIN.charAt(i));
        }
        return looks.buildOrThrow();
    }
}
