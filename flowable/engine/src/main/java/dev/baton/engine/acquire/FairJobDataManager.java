package dev.baton.engine.acquire;

import dev.baton.engine.hints.ChangeWatch;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.scope.ScopeTypes;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.ExternalWorkerJobAcquireBuilderImpl;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntity;
import org.flowable.job.service.impl.persistence.entity.data.impl.MybatisExternalWorkerJobDataManager;

/**
 * Finds free jobs of a topic round robin over its tenants, oldest first within a tenant, and locks their rows until the commit,
 * so that two acquisitions at a time never meet.
 */
final class FairJobDataManager extends MybatisExternalWorkerJobDataManager {

    FairJobDataManager(JobServiceConfiguration service) {
        super(service);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ExternalWorkerJobEntity> findExternalJobsToExecute(ExternalWorkerJobAcquireBuilderImpl wanted, int jobs) {
        return isPlain(wanted)
                ? getDbSqlSession().selectList("dev.baton.engine.acquire.selectFreeJobs", Map.of("topic", wanted.getTopic(), "jobs", jobs))
                : super.findExternalJobsToExecute(wanted, jobs);
    }

    @Override
    public void bulkUpdateJobLockWithoutRevisionCheck(List<ExternalWorkerJobEntity> jobs, String owner, Date expiration) {
        super.bulkUpdateJobLockWithoutRevisionCheck(jobs, owner, expiration);
        if (expiration == null && getEntityCache() instanceof ChangeWatch watch) {
            watch.released(jobs);
        }
    }

    /** Filters that the REST API never sets keep the engine's own search. Here every job belongs to a process. */
    private static boolean isPlain(ExternalWorkerJobAcquireBuilderImpl wanted) {
        return wanted.getTenantId() == null
                && wanted.getAuthorizedUser() == null
                && wanted.getAuthorizedGroups() == null
                && (wanted.getScopeType() == null || ScopeTypes.BPMN.equals(wanted.getScopeType()));
    }
}
