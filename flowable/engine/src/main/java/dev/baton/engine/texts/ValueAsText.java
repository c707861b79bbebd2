package dev.baton.engine.texts;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELResolver;

/** Answers {@code ${signer.asText()}}, which models for a stock engine call of the JSON there, of the plain value that {@link Elements} gives. */
final class ValueAsText extends ELResolver {

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        boolean isValue = base instanceof String || base instanceof Number || base instanceof Boolean;
        if (!isValue || !"asText".equals(method) || arguments != null && arguments.length > 0) {
            return null;
        }
        context.setPropertyResolved(true);
        return base.toString();
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Nothing is set here.
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
