package dev.baton.engine;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.migration.ProcessInstanceMigrationManagerImpl;
import org.flowable.engine.repository.ProcessDefinition;
import org.flowable.engine.runtime.ProcessInstance;

/**
 * Migrates instances of any tenant to a model that all tenants share, which Flowable refuses: there, instance and model must have the same
 * tenant. A migration document runs no code.
 */
final class SharedModelMigration extends ProcessInstanceMigrationManagerImpl {

    @Override
    protected boolean isSameOrDefaultTenant(String instanceTenant, String key, String modelTenant, ProcessEngineConfigurationImpl engine) {
        return ProcessEngineConfiguration.NO_TENANT_ID.equals(modelTenant)
                || super.isSameOrDefaultTenant(instanceTenant, key, modelTenant, engine);
    }

    @Override
    protected void executeJavaDelegate(ProcessInstance instance, ProcessDefinition model, String delegate, CommandContext context) {
        throw noCode();
    }

    @Override
    protected void executeExpression(ProcessInstance instance, ProcessDefinition model, String delegate, CommandContext context) {
        throw noCode();
    }

    private static FlowableException noCode() {
        return new FlowableException("This engine runs no code of a migration document.");
    }
}
