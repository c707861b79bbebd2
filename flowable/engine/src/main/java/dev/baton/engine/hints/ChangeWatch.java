package dev.baton.engine.hints;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.flowable.common.engine.impl.persistence.cache.CachedEntity;
import org.flowable.common.engine.impl.persistence.cache.EntityCacheImpl;
import org.flowable.engine.impl.jobexecutor.TriggerTimerEventJobHandler;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.eventsubscription.service.impl.persistence.entity.MessageEventSubscriptionEntity;
import org.flowable.eventsubscription.service.impl.persistence.entity.MessageEventSubscriptionEntityImpl;
import org.flowable.job.service.impl.persistence.entity.DeadLetterJobEntity;
import org.flowable.job.service.impl.persistence.entity.DeadLetterJobEntityImpl;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntity;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntityImpl;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.job.service.impl.persistence.entity.JobEntityImpl;
import org.flowable.task.service.impl.persistence.entity.TaskEntityImpl;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Entity cache that reports the changes of its transaction after the commit, and none of a transaction that is rolled back.
 * It reads the entities instead of listening to events: a lock that expires, a retry pause that ends and a job that is given
 * back have no event.
 */
public final class ChangeWatch extends EntityCacheImpl {

    /** Where the tenants of Baton's instances begin ({@code flowable/client/tenant.ts}). */
    private static final String TENANTS = "baton/";

    private final Consumer<Changes> listener;
    private final Changes changes = new Changes();

    ChangeWatch(Consumer<Changes> listener) {
        this.listener = listener;
    }

    /** Reports jobs whose locks were cleared by a statement of SQL, which leaves the entities as they were. */
    public void released(Collection<ExternalWorkerJobEntity> jobs) {
        jobs.stream().filter(job -> isOurs(job.getTenantId())).forEach(job -> changes.jobAvailable(job.getJobHandlerConfiguration()));
    }

    @Override
    public void flush() {
        cached(ExternalWorkerJobEntityImpl.class).forEach(this::watchJob);
        cached(TaskEntityImpl.class).forEach(this::watchTask);
        cached(JobEntityImpl.class).forEach(this::watchTimer);
        cached(ExecutionEntityImpl.class).forEach(this::watchExecution);
        cached(MessageEventSubscriptionEntityImpl.class).forEach(this::watchMessage);
        cached(DeadLetterJobEntityImpl.class).forEach(this::watchDeadLetter);
        if (!changes.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(listener, changes));
        }
    }

    private void watchJob(CachedEntity cached) {
        ExternalWorkerJobEntity job = (ExternalWorkerJobEntity) cached.getEntity();
        if (isOurs(job.getTenantId()) && !job.isDeleted() && job.getLockExpirationTime() == null && cached.hasChanged()) {
            changes.jobAvailable(job.getJobHandlerConfiguration());
        }
    }

    private void watchTask(CachedEntity cached) {
        TaskEntityImpl task = (TaskEntityImpl) cached.getEntity();
        if (isOurs(task.getTenantId()) && task.isInserted() != task.isDeleted()) {
            (task.isInserted() ? changes.tasksCreated : changes.tasksEnded).add(task.getId());
        }
    }

    /** A timer that fires is a job by then, which its execution deletes. */
    private void watchTimer(CachedEntity cached) {
        JobEntity job = (JobEntity) cached.getEntity();
        if (isOurs(job.getTenantId()) && job.isDeleted() && TriggerTimerEventJobHandler.TYPE.equals(job.getJobHandlerType())) {
            changes.timersFired.add(job.getProcessInstanceId());
        }
    }

    private void watchExecution(CachedEntity cached) {
        ExecutionEntity execution = (ExecutionEntity) cached.getEntity();
        if (!isOurs(execution.getTenantId())) {
            return;
        }
        if (execution.isInserted() || execution.isDeleted() || cached.hasChanged()) {
            changes.instancesChanged.add(execution.getProcessInstanceId());
        }
        if (execution.isDeleted() && execution.isProcessInstanceType()) {
            changes.instancesEnded.add(execution.getId());
        }
    }

    private void watchDeadLetter(CachedEntity cached) {
        DeadLetterJobEntity job = (DeadLetterJobEntity) cached.getEntity();
        if (isOurs(job.getTenantId()) && job.isInserted() != job.isDeleted() && job.getProcessInstanceId() != null) {
            changes.instancesChanged.add(job.getProcessInstanceId());
            changes.deadLettersChanged.add(job.getProcessInstanceId());
        }
    }

    /** The subscription of a start event belongs to no instance. */
    private void watchMessage(CachedEntity cached) {
        MessageEventSubscriptionEntity wait = (MessageEventSubscriptionEntity) cached.getEntity();
        if (isOurs(wait.getTenantId()) && wait.isInserted() && !wait.isDeleted() && wait.getProcessInstanceId() != null) {
            changes.messagesAwaited.add(wait.getProcessInstanceId());
        }
    }

    /** What else the engine holds, process tests for example, is not the receiver's matter. */
    private static boolean isOurs(String tenantId) {
        return tenantId != null && tenantId.startsWith(TENANTS);
    }

    private Collection<CachedEntity> cached(Class<?> type) {
        Collection<CachedEntity> entities = findInCacheAsCachedObjects(type);
        return entities == null ? List.of() : entities;
    }

    private record AfterCommit(Consumer<Changes> listener, Changes changes) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                listener.accept(changes);
            }
        }
    }
}
