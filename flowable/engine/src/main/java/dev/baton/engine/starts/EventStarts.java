package dev.baton.engine.starts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.engine.interceptor.StartProcessInstanceAfterContext;
import org.flowable.engine.interceptor.StartProcessInstanceBeforeContext;
import org.flowable.engine.interceptor.StartProcessInstanceInterceptor;
import org.flowable.engine.interceptor.StartSubProcessInstanceAfterContext;
import org.flowable.engine.interceptor.StartSubProcessInstanceBeforeContext;

/**
 * Gives instances that a timer or a message begins what Flowable gives them no way to have: a tenant and, to those of timers, a business
 * key, {@code <process key>@<time of the start>}.
 */
final class EventStarts implements StartProcessInstanceInterceptor {

    /** Transient variable of a start by message: the tenant, which such a start takes from nowhere else ({@code process-instances.ts}). */
    private static final String TENANT = "batonTenant";

    private final StartTimers timers;
    private final Clock clock;

    EventStarts(StartTimers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void beforeStartProcessInstance(StartProcessInstanceBeforeContext start) {
        takeTenant(start);
        if (start.getInitialFlowElement() instanceof StartEvent event && StartTimers.isTimer(event)) {
            // The instance is there before anything can fail in it: then it has an incident, and not a job of nobody.
            event.setAsynchronous(true);
            if (isNone(start.getBusinessKey())) {
                identify(start);
            }
        }
    }

    private static void takeTenant(StartProcessInstanceBeforeContext start) {
        if (start.getTransientVariables() != null && start.getTransientVariables().get(TENANT) instanceof String tenant) {
            Map<String, Object> others = new HashMap<>(start.getTransientVariables());
            others.remove(TENANT);
            start.setTransientVariables(others);
            start.setTenantId(tenant);
        }
    }

    private void identify(StartProcessInstanceBeforeContext start) {
        start.setBusinessKey(start.getProcessDefinition().getKey() + "@" + clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (isNone(start.getTenantId())) {
            start.setTenantId(timers.tenant());
        }
    }

    private static boolean isNone(String text) {
        return text == null || text.isEmpty();
    }

    @Override
    public void afterStartProcessInstance(StartProcessInstanceAfterContext start) {
        // Everything is set before.
    }

    @Override
    public void beforeStartSubProcessInstance(StartSubProcessInstanceBeforeContext start) {
        // A called instance has the tenant of its caller.
    }

    @Override
    public void afterStartSubProcessInstance(StartSubProcessInstanceAfterContext start) {
        // Everything is set before.
    }
}
