package dev.baton.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.bpmn.model.CaseServiceTask;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ScriptTask;
import org.flowable.bpmn.model.SendTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.TaskWithFieldExtensions;
import org.flowable.bpmn.model.UserTask;
import org.flowable.validation.ValidationError;
import org.flowable.validation.validator.ValidatorImpl;

/**
 * Refuses a deployment whose model carries code: scripts, Java classes, delegate or bean expressions, listeners, and the
 * engine's own mail, HTTP and shell tasks. Work is done by external workers only, so a model can never run anything here.
 */
final class ModelGate extends ValidatorImpl {

    static final String PROBLEM = "baton-code-in-model";
    private static final Set<Class<?>> CODE_TASKS =
            Set.of(ScriptTask.class, SendTask.class, BusinessRuleTask.class, CaseServiceTask.class);

    @Override
    public void validate(BpmnModel model, List<ValidationError> errors) {
        if (!model.getImports().isEmpty()) {
            addError(errors, PROBLEM, "The model imports other documents, which this engine does not read: remove <import>.");
        }
        for (Process process : model.getProcesses()) {
            refuseListeners(process, errors);
            for (FlowElement element : process.findFlowElementsOfType(FlowElement.class, true)) {
                refuseCode(process, element, errors);
            }
        }
    }

    private void refuseListeners(Process process, List<ValidationError> errors) {
        if (isAny(process.getExecutionListeners()) || isAny(process.getEventListeners())) {
            refuse(errors, process, process, "has a listener");
        }
    }

    private void refuseCode(Process process, FlowElement element, List<ValidationError> errors) {
        codeIn(element).ifPresent(what -> refuse(errors, process, element, what));
        if (isAny(element.getExecutionListeners()) || element instanceof UserTask task && isAny(task.getTaskListeners())) {
            refuse(errors, process, element, "has a listener");
        }
        if (element instanceof Activity activity && activity.getLoopCharacteristics() != null
                && activity.getLoopCharacteristics().getHandler() != null) {
            refuse(errors, process, element, "has a collection handler");
        }
        if (element instanceof SequenceFlow flow && isText(flow.getConditionLanguage())) {
            refuse(errors, process, element, "has a condition in a script language");
        }
    }

    private static Optional<String> codeIn(FlowElement element) {
        if (element instanceof ExternalWorkerServiceTask) {
            return Optional.empty();
        }
        if (element instanceof ServiceTask task && isText(task.getImplementationType())) {
            return Optional.of("is a service task with code of the kind '" + task.getImplementationType() + "'");
        }
        if (element instanceof TaskWithFieldExtensions task && isText(typeOf(task))) {
            return Optional.of("is a task of the type '" + typeOf(task) + "'");
        }
        if (element instanceof TaskWithFieldExtensions || CODE_TASKS.contains(element.getClass())) {
            return Optional.of("is a " + element.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static String typeOf(TaskWithFieldExtensions task) {
        return task instanceof ServiceTask service ? service.getType() : task instanceof SendTask send ? send.getType() : null;
    }

    private void refuse(List<ValidationError> errors, Process process, BaseElement element, String what) {
        addError(errors, PROBLEM, process, element, "'" + element.getId() + "' " + what
                + ", which this engine does not run: use an external-worker task (flowable:type=\"external-worker\") instead.");
    }

    private static boolean isAny(Collection<?> list) {
        return list != null && !list.isEmpty();
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
