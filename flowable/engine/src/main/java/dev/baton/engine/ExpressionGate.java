package dev.baton.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.beans.FeatureDescriptor;
import java.beans.Introspector;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELException;
import org.flowable.common.engine.impl.javax.el.ELResolver;

/**
 * Stands before the resolver that reaches Java objects by reflection, and lets pass only the members below. Without it
 * {@code ${''.getClass().forName(...)}} in any name or condition of a model runs code in the engine.
 */
final class ExpressionGate extends ELResolver {

    private static final Map<Class<?>, Set<String>> OPEN = Map.of(
            VariableContainer.class, Set.of("hasVariable", "variable", "id", "name", "tenantId", "processInstanceId",
                    "processInstanceBusinessKey", "processDefinitionId", "currentActivityId", "assignee", "dueDate", "createTime"),
            CharSequence.class, Set.of("equals", "equalsIgnoreCase", "compareTo", "empty", "blank", "length", "contains",
                    "startsWith", "endsWith", "indexOf", "substring", "toLowerCase", "toUpperCase", "trim", "toString"),
            Number.class, Set.of("equals", "compareTo", "intValue", "longValue", "doubleValue", "toString"),
            Boolean.class, Set.of("equals", "booleanValue", "toString"),
            Collection.class, Set.of("size", "empty", "contains", "get"),
            Map.class, Set.of("size", "empty", "containsKey", "get"),
            JsonNode.class, Set.of("size", "empty", "has", "hasNonNull", "get", "path", "asText", "asInt", "asLong", "asDouble",
                    "asBoolean", "textValue", "intValue", "longValue", "doubleValue", "booleanValue", "null", "missingNode"),
            Date.class, Set.of("time", "before", "after", "compareTo"),
            Temporal.class, Set.of("before", "after", "compareTo", "toString"));

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base != null) {
            throw closed(base, property);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base != null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static void check(Object base, Object member) {
        if (base != null && !isOpen(base, propertyName(String.valueOf(member)))) {
            throw closed(base, member);
        }
    }

    private static boolean isOpen(Object base, String member) {
        return OPEN.entrySet().stream().anyMatch(entry -> entry.getKey().isInstance(base) && entry.getValue().contains(member));
    }

    /** {@code getId} and {@code isEmpty} are the same doors as {@code id} and {@code empty}. */
    private static String propertyName(String member) {
        if (member.length() > 3 && member.startsWith("get")) {
            return Introspector.decapitalize(member.substring(3));
        }
        if (member.length() > 2 && member.startsWith("is")) {
            return Introspector.decapitalize(member.substring(2));
        }
        return member;
    }

    private static ELException closed(Object base, Object member) {
        return new ELException("An expression may not use '" + member + "' of a " + base.getClass().getSimpleName()
                + ": only variables, comparisons and plain reads are open on this engine.");
    }
}
