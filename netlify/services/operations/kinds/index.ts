import type { OperationKind } from '../kind.ts';
import type { OperationKindName } from '../operation.ts';
import { cancel } from './cancel.ts';
import { completeJob } from './complete-job.ts';
import { deleteHistory } from './delete-history.ts';
import { deliverMessage } from './deliver-message.ts';
import { fireTimer } from './fire-timer.ts';
import { migrate } from './migrate.ts';
import { moveToken } from './move-token.ts';
import { reopenDecision } from './reopen-decision.ts';
import { retryIncidents } from './retry-incidents.ts';
import { activate, suspend } from './suspension.ts';

/** Every kind of operation, by its name in the API. */
export const operationKinds: Readonly<Record<OperationKindName, OperationKind>> = {
  RETRY_INCIDENTS: retryIncidents,
  COMPLETE_JOB: completeJob,
  CANCEL: cancel,
  SUSPEND: suspend,
  ACTIVATE: activate,
  MOVE_TOKEN: moveToken,
  MIGRATE: migrate,
  FIRE_TIMER: fireTimer,
  DELIVER_MESSAGE: deliverMessage,
  REOPEN_DECISION: reopenDecision,
  DELETE_HISTORY: deleteHistory,
};
