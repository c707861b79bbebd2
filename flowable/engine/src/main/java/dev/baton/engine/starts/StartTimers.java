package dev.baton.engine.starts;

import java.util.List;
import java.util.Optional;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.validation.ValidationError;
import org.flowable.validation.validator.ValidatorImpl;
import org.springframework.core.env.Environment;

/** Start timers of models, and the tenant whose instances they begin: models are shared, so no model says it. */
public final class StartTimers extends ValidatorImpl {

    static final String TENANT = "FLOWABLE_TIMER_TENANT";

    private static final String PROBLEM = "baton-timer-without-tenant";
    /** Where the tenants of Baton's instances begin ({@code flowable/client/tenant.ts}). */
    private static final String TENANTS = "baton/";

    private final Optional<String> tenant;

    public StartTimers(Environment settings) {
        this.tenant = Optional.ofNullable(settings.getProperty(TENANT)).map(TENANTS::concat);
    }

    String tenant() {
        return tenant.orElse("");
    }

    static boolean isTimer(FlowElement element) {
        return element instanceof StartEvent start && start.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    @Override
    public void validate(BpmnModel model, List<ValidationError> errors) {
        if (tenant.isPresent()) {
            return;
        }
        for (Process process : model.getProcesses()) {
            process.getFlowElements().stream().filter(StartTimers::isTimer).forEach(event -> addError(errors, PROBLEM, process, event,
                    "The timer '" + event.getId() + "' starts instances, and " + TENANT + " of this engine does not say of which tenant: set"
                            + " it, to nothing where there is one tenant."));
        }
    }
}
