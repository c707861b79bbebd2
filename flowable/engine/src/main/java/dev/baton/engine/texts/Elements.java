package dev.baton.engine.texts;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowable.bpmn.model.Activity;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.ParallelMultiInstanceBehavior;
import org.flowable.engine.impl.bpmn.behavior.SequentialMultiInstanceBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;

/**
 * Has each run of a repetition read its element of the list as the value that it is. Flowable hands on the JSON, whose text has quotation
 * marks: a task for each of {@code ["rita"]} would belong to {@code "rita"}, whom nobody is, and a condition on it would never hold.
 */
final class Elements extends DefaultActivityBehaviorFactory {

    @Override
    public ParallelMultiInstanceBehavior createParallelMultiInstanceBehavior(Activity activity, AbstractBpmnActivityBehavior inner) {
        return new Parallel(activity, inner);
    }

    @Override
    public SequentialMultiInstanceBehavior createSequentialMultiInstanceBehavior(Activity activity, AbstractBpmnActivityBehavior inner) {
        return new Sequential(activity, inner);
    }

    /** Returns the value of a JSON node that holds a single one; objects and lists stay as they are. */
    static Object valueOf(Object element) {
        if (!(element instanceof JsonNode node) || !node.isValueNode()) {
            return element;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.asText();
    }

    private static final class Parallel extends ParallelMultiInstanceBehavior {

        private static final long serialVersionUID = 1L;

        Parallel(Activity activity, AbstractBpmnActivityBehavior inner) {
            super(activity, inner);
        }

        @Override
        protected void setLoopVariable(DelegateExecution execution, String name, Object value) {
            super.setLoopVariable(execution, name, valueOf(value));
        }
    }

    private static final class Sequential extends SequentialMultiInstanceBehavior {

        private static final long serialVersionUID = 1L;

        Sequential(Activity activity, AbstractBpmnActivityBehavior inner) {
            super(activity, inner);
        }

        @Override
        protected void setLoopVariable(DelegateExecution execution, String name, Object value) {
            super.setLoopVariable(execution, name, valueOf(value));
        }
    }
}
