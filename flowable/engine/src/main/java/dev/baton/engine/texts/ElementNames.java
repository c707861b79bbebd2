package dev.baton.engine.texts;

import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntity;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;

/** Names of elements in the history of an instance, rendered as those of user tasks are: a long value does not stop the instance. */
final class ElementNames extends ActivityInstanceEntityManagerImpl {

    ElementNames(ProcessEngineConfigurationImpl engine) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    protected ActivityInstanceEntity createActivityInstanceEntity(ExecutionEntity execution) {
        ActivityInstanceEntity entity = super.createActivityInstanceEntity(execution);
        FlowElement element = execution.getCurrentFlowElement();
        if (element != null && PlainText.hasVariablesOnly(element.getName())) {
            String name = PlainText.render(element.getName(), execution);
            entity.setActivityName(name);
            execution.setCurrentActivityName(name);
        }
        return entity;
    }
}
