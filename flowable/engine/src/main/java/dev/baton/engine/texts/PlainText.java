package dev.baton.engine.texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.common.engine.api.variable.VariableContainer;

/** Texts of a model that hold variables and nothing else: <code>Sign as ${signer}</code>. */
final class PlainText {

    /** Width of the engine's columns for names. */
    private static final int WIDTH = 255;
    private static final String CUT = "…";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z_]\\w*)\\s*}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

    private PlainText() {
    }

    /** Tells whether the text has variables, and no other expression. */
    static boolean hasVariablesOnly(String text) {
        return text != null && VARIABLE.matcher(text).find() && !EXPRESSION.matcher(VARIABLE.matcher(text).replaceAll("")).find();
    }

    /** Returns the text with the values of its variables, which are not evaluated again, cut to the width of a name. */
    static String render(String text, VariableContainer variables) {
        return cut(VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(textOf(variables.getVariable(found.group(1))))));
    }

    private static String textOf(Object variable) {
        Object value = Elements.valueOf(variable);
        return value == null ? "" : value.toString();
    }

    private static String cut(String text) {
        if (text.length() <= WIDTH) {
            return text;
        }
        int end = WIDTH - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
