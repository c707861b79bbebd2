import type { RuleFactory, Severity } from 'bpmnlint';

import { activityIsExecuted } from './rules/activity-is-executed.ts';
import { allowedParts } from './rules/allowed-parts.ts';
import { asyncJoin } from './rules/async-join.ts';
import { callFindsSharedProcess } from './rules/call-finds-shared-process.ts';
import { caughtErrorIsDeclared } from './rules/caught-error-is-declared.ts';
import { dataObjectIsVariable } from './rules/data-object-is-variable.ts';
import { declaredErrorIsCaught } from './rules/declared-error-is-caught.ts';
import { defaultFlow } from './rules/default-flow.ts';
import { diagramComplete } from './rules/diagram-complete.ts';
import { eventIsExecuted } from './rules/event-is-executed.ts';
import { eventSubProcessLetsEnd } from './rules/event-sub-process-lets-end.ts';
import { externalWorkerNotExclusive } from './rules/external-worker-not-exclusive.ts';
import { fourEyes } from './rules/four-eyes.ts';
import { knownExtensions } from './rules/known-extensions.ts';
import { literalParses } from './rules/literal-parses.ts';
import { messageIsNamed } from './rules/message-is-named.ts';
import { messageWaitHasWayOut } from './rules/message-wait-has-way-out.ts';
import { noCode } from './rules/no-code.ts';
import { noCompensation } from './rules/no-compensation.ts';
import { oneExecutableProcess } from './rules/one-executable-process.ts';
import { processKeyIsFileName } from './rules/process-key-is-file-name.ts';
import { repetitionKeepsEventSubProcesses } from './rules/repetition-keeps-event-sub-processes.ts';
import { retryCycle } from './rules/retry-cycle.ts';
import { serviceLevelParses } from './rules/service-level-parses.ts';
import { simpleConditions } from './rules/simple-conditions.ts';
import { simpleExpressions } from './rules/simple-expressions.ts';
import { taskDoesSomething } from './rules/task-does-something.ts';
import { textFits } from './rules/text-fits.ts';
import { timerHasPurpose } from './rules/timer-has-purpose.ts';
import { topicOfProcess } from './rules/topic-of-process.ts';
import { userTaskHasCandidate } from './rules/user-task-has-candidate.ts';
import { userTaskHasWayOut } from './rules/user-task-has-way-out.ts';
import { workerReadsByName } from './rules/worker-reads-by-name.ts';

interface OurRule {
  readonly severity: Severity;
  readonly rule: RuleFactory;
}

const error = (rule: RuleFactory): OurRule => ({ severity: 'error', rule });
const warning = (rule: RuleFactory): OurRule => ({ severity: 'warn', rule });

/** Our rules by name: Flowable's and our parts' effect on a model. Each rule has a page in `docs/` and a test. */
export const ourRules: Readonly<Record<string, OurRule>> = {
  'activity-is-executed': error(activityIsExecuted),
  'allowed-parts': error(allowedParts),
  'async-join': error(asyncJoin),
  'call-finds-shared-process': error(callFindsSharedProcess),
  'caught-error-is-declared': error(caughtErrorIsDeclared),
  'data-object-is-variable': error(dataObjectIsVariable),
  'declared-error-is-caught': error(declaredErrorIsCaught),
  'default-flow': error(defaultFlow),
  'diagram-complete': error(diagramComplete),
  'event-is-executed': error(eventIsExecuted),
  'event-sub-process-lets-end': error(eventSubProcessLetsEnd),
  'external-worker-not-exclusive': error(externalWorkerNotExclusive),
  'four-eyes': error(fourEyes),
  'known-extensions': error(knownExtensions),
  'literal-parses': error(literalParses),
  'message-is-named': error(messageIsNamed),
  'message-wait-has-way-out': error(messageWaitHasWayOut),
  'no-code': error(noCode),
  'no-compensation': error(noCompensation),
  'one-executable-process': error(oneExecutableProcess),
  'process-key-is-file-name': error(processKeyIsFileName),
  'repetition-keeps-event-sub-processes': error(repetitionKeepsEventSubProcesses),
  'retry-cycle': warning(retryCycle),
  'service-level-parses': error(serviceLevelParses),
  'simple-conditions': error(simpleConditions),
  'simple-expressions': error(simpleExpressions),
  'task-does-something': warning(taskDoesSomething),
  'text-fits': error(textFits),
  'timer-has-purpose': error(timerHasPurpose),
  'topic-of-process': error(topicOfProcess),
  'user-task-has-candidate': error(userTaskHasCandidate),
  'user-task-has-way-out': warning(userTaskHasWayOut),
  'worker-reads-by-name': error(workerReadsByName),
};
