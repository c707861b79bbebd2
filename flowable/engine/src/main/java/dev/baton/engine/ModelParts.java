package dev.baton.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * What a model may hold: {@code model-parts.txt}, which is generated from the table of the linter ({@code npm run generate:gate}), so that both
 * refuse the same. The engine's reader takes many names in any namespace: an element of another vendor must not have one of them.
 */
final class ModelParts {

    private static final String RESOURCE = "/model-parts.txt";
    private static final String DIAGRAMS = "http://www\\.omg\\.org/spec/(BPMN/20100524/DI|DD/20100524/D[CI])";
    private static final String FLOWABLE = "flowable:";
    private static final Set<String> ANY_VALUE = Set.of();

    /** By element: attributes and {@code <extensions>} with the values that they may have. */
    private final Map<String, Map<String, Set<String>>> elements = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    static ModelParts read() {
        try (InputStream table = ModelParts.class.getResourceAsStream(RESOURCE)) {
            ModelParts parts = new ModelParts();
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(parts::add);
            return parts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "element" -> elements.put(words[1], entries(Arrays.copyOfRange(words, 2, words.length)));
            case "namespace" -> prefixes.put(words[1], words.length > 2 ? words[2] : "");
            case "read" -> names.addAll(Arrays.asList(words));
            default -> { }
        }
    }

    private static Map<String, Set<String>> entries(String[] parts) {
        Map<String, Set<String>> entries = new HashMap<>();
        for (String part : parts) {
            String[] nameAndValues = part.split("=");
            entries.put(nameAndValues[0], nameAndValues.length > 1 ? Set.of(nameAndValues[1].split("\\|")) : ANY_VALUE);
        }
        return entries;
    }

    ModelPlace enter(XMLStreamReader xml, ModelPlace outer) {
        String prefix = prefixes.get(uri(xml.getNamespaceURI()));
        String id = xml.getAttributeValue("", "id");
        return new ModelPlace(outer, prefix == null ? null : prefix + xml.getLocalName(), id == null ? outer.id() : id);
    }

    List<String> problems(XMLStreamReader xml, ModelPlace place) {
        List<String> problems = new ArrayList<>();
        elementProblem(xml, place).ifPresent(problems::add);
        Map<String, Set<String>> allowed = place.name() == null ? null : elements.get(place.name());
        for (int i = 0; allowed != null && i < xml.getAttributeCount(); i++) {
            attributeProblem(key(xml, i), xml.getAttributeValue(i), allowed).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<String> elementProblem(XMLStreamReader xml, ModelPlace place) {
        String name = place.name();
        if (name == null) {
            boolean isRead = !uri(xml.getNamespaceURI()).matches(DIAGRAMS) && isRead(xml.getLocalName());
            return isRead ? Optional.of("holds <" + tag(xml) + ">") : Optional.empty();
        }
        if (!name.startsWith(FLOWABLE)) {
            return elements.containsKey(name) ? Optional.empty() : Optional.of("is a <" + name + ">");
        }
        boolean isAllowed = elements.getOrDefault(place.owner(), Map.of()).containsKey("<" + name + ">");
        return isAllowed ? Optional.empty() : Optional.of("holds <" + name + ">");
    }

    private static Optional<String> attributeProblem(String key, String value, Map<String, Set<String>> allowed) {
        Set<String> values = key == null ? ANY_VALUE : allowed.get(key);
        if (values == null) {
            return Optional.of("has " + key);
        }
        return values.isEmpty() || values.contains(value) ? Optional.empty() : Optional.of("has " + key + "=\"" + value + "\"");
    }

    /** Name of an attribute in the table; null for one that the engine does not look for. */
    private String key(XMLStreamReader xml, int attribute) {
        String uri = uri(xml.getAttributeNamespace(attribute));
        String name = xml.getAttributeLocalName(attribute);
        if (uri.isEmpty()) {
            return name;
        }
        if (prefixes.containsKey(uri)) {
            return prefixes.get(uri) + name;
        }
        return !uri.equals("http://www.w3.org/2001/XMLSchema-instance") && isRead(name) ? name : null;
    }

    private boolean isRead(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String tag(XMLStreamReader xml) {
        return uri(xml.getPrefix()).isEmpty() ? xml.getLocalName() : xml.getPrefix() + ":" + xml.getLocalName();
    }

    private static String uri(String text) {
        return text == null ? "" : text;
    }
}
