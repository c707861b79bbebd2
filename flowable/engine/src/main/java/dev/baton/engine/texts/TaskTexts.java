package dev.baton.engine.texts;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.interceptor.CreateUserTaskAfterContext;
import org.flowable.engine.interceptor.CreateUserTaskBeforeContext;
import org.flowable.engine.interceptor.CreateUserTaskInterceptor;

/**
 * Renders the name of a user task once. Flowable evaluates a name and then its result, so that text which a person typed would run as an
 * expression.
 */
final class TaskTexts implements CreateUserTaskInterceptor {

    private static final String TITLE = "batonTaskTitle";

    @Override
    public void beforeCreateUserTask(CreateUserTaskBeforeContext task) {
        DelegateExecution execution = task.getExecution();
        String name = task.getUserTask().getName();
        if (PlainText.hasVariablesOnly(name)) {
            execution.setTransientVariableLocal(TITLE, PlainText.render(name, execution));
            task.setName("${" + TITLE + "}");
        }
    }

    @Override
    public void afterCreateUserTask(CreateUserTaskAfterContext task) {
        task.getExecution().removeTransientVariableLocal(TITLE);
    }
}
