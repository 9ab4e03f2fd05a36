package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the clause library with its tokens in curly brackets taken apart. */
public record ClauseText(List<Fragment> fragments) {
    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");

    public ClauseText {
        fragments = ImmutableList.copyOf(fragments);
    }

    /** Takes a text apart. A token of another form is taken for a parameter; whether there is one is checked where the clause is known. */
    public static ClauseText parse(String text) {
        ImmutableList.Builder<Fragment> fragments = ImmutableList.builder();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            if (token.start() > from) {
                fragments.add(new Fragment.Words(text.substring(from, token.start())));
            }
            fragments.add(fragment(token.group(1).strip()));
            from = token.end();
        }
        if (from < text.length()) {
            fragments.add(new Fragment.Words(text.substring(from)));
        }
        return new ClauseText(fragments.build());
    }

    private static Fragment fragment(String token) {
        if (token.equals("provider")) {
            return new Fragment.PartyName(Fragment.Party.PROVIDER);
        }
        if (token.equals("customer")) {
            return new Fragment.PartyName(Fragment.Party.CUSTOMER);
        }
        if (token.equals("schedule")) {
            return new Fragment.ThisSchedule();
        }
        if (token.startsWith("clause:")) {
            return new Fragment.ClauseLink(token.substring("clause:".length()).strip());
        }
        if (token.startsWith("document:")) {
            return new Fragment.DocumentLink(
                    token.substring("document:".length()).strip());
        }
        return new Fragment.ParameterUse(token);
    }
}
