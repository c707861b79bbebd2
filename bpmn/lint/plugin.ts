import type { RuleFactory, Severity } from 'bpmnlint';

import { asyncJoin } from './rules/async-join.ts';
import { callFindsSharedProcess } from './rules/call-finds-shared-process.ts';
import { caughtErrorIsDeclared } from './rules/caught-error-is-declared.ts';
import { declaredErrorIsCaught } from './rules/declared-error-is-caught.ts';
import { defaultFlow } from './rules/default-flow.ts';
import { diagramComplete } from './rules/diagram-complete.ts';
import { externalWorkerNotExclusive } from './rules/external-worker-not-exclusive.ts';
import { messageWaitHasWayOut } from './rules/message-wait-has-way-out.ts';
import { noCode } from './rules/no-code.ts';
import { noCompensation } from './rules/no-compensation.ts';
import { oneExecutableProcess } from './rules/one-executable-process.ts';
import { processKeyIsFileName } from './rules/process-key-is-file-name.ts';
import { retryCycle } from './rules/retry-cycle.ts';
import { simpleConditions } from './rules/simple-conditions.ts';
import { simpleExpressions } from './rules/simple-expressions.ts';
import { topicOfProcess } from './rules/topic-of-process.ts';
import { userTaskHasWayOut } from './rules/user-task-has-way-out.ts';
import { workerReadsByName } from './rules/worker-reads-by-name.ts';

interface OurRule {
  readonly severity: Severity;
  readonly rule: RuleFactory;
}

const error = (rule: RuleFactory): OurRule => ({ severity: 'error', rule });
const warning = (rule: RuleFactory): OurRule => ({ severity: 'warn', rule });

/** Our rules by name: what Flowable and our parts make of a model. Each has its page in `docs/` and its test. */
export const ourRules: Readonly<Record<string, OurRule>> = {
  'async-join': error(asyncJoin),
  'call-finds-shared-process': error(callFindsSharedProcess),
  'caught-error-is-declared': error(caughtErrorIsDeclared),
  'declared-error-is-caught': error(declaredErrorIsCaught),
  'default-flow': error(defaultFlow),
  'diagram-complete': error(diagramComplete),
  'external-worker-not-exclusive': error(externalWorkerNotExclusive),
  'message-wait-has-way-out': error(messageWaitHasWayOut),
  'no-code': error(noCode),
  'no-compensation': error(noCompensation),
  'one-executable-process': error(oneExecutableProcess),
  'process-key-is-file-name': error(processKeyIsFileName),
  'retry-cycle': warning(retryCycle),
  'simple-conditions': error(simpleConditions),
  'simple-expressions': error(simpleExpressions),
  'topic-of-process': error(topicOfProcess),
  'user-task-has-way-out': warning(userTaskHasWayOut),
  'worker-reads-by-name': error(workerReadsByName),
};
