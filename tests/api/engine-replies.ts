/** Replies of the engine in the shape that the recorded ones have (tests/contract). */
import { markedWords } from '#inngest/define/worker-words.ts';

import { engineUrl } from './api-under-test.ts';

export const processApi = `${engineUrl}/process-api`;
export const externalJobApi = `${engineUrl}/external-job-api`;

const definitionId = 'customer-onboarding:1:8a3f0f5e-0000-1111-2222-333344445555';

export const startedInstance = (id: string, businessKey: string) => ({
  id,
  name: null,
  businessKey,
  suspended: false,
  ended: false,
  processDefinitionId: definitionId,
  processDefinitionName: 'Customer onboarding',
  startTime: '2026-11-22T21:05:19.690Z',
  tenantId: 'baton/',
});

export const historicInstance = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: null,
  businessKey: `bk-${id}`,
  processDefinitionId: definitionId,
  processDefinitionName: 'Customer onboarding',
  startTime: '2026-11-22T21:05:19.690Z',
  endTime: null,
  durationInMillis: null,
  startActivityId: 'application-received',
  endActivityId: null,
  deleteReason: null,
  superProcessInstanceId: null,
  tenantId: 'baton/',
  ...fields,
});

/** Returns the event subscription of an execution. */
export const waitOf = (executionId: string, processInstanceId: string, eventName = 'information-received') => ({
  id: `wait-${executionId}`,
  eventType: 'message',
  eventName,
  activityId: 'information-arrived',
  executionId,
  processInstanceId,
  processDefinitionId: definitionId,
  created: '2026-11-22T21:05:19.690Z',
  tenantId: 'baton/',
});

export const deadLetter = (id: string, processInstanceId: string, exceptionMessage: string) => ({
  id,
  correlationId: `c-${id}`,
  processInstanceId,
  processDefinitionId: definitionId,
  executionId: `e-${id}`,
  elementId: 'screen-applicant',
  elementName: 'Screen applicant',
  handlerType: 'external-worker-complete',
  retries: 0,
  // As the bridge gives it to the engine.
  exceptionMessage: markedWords(exceptionMessage),
  dueDate: null,
  createTime: '2026-11-22T21:06:00.000Z',
});

export const openTask = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: 'Review application',
  description: null,
  taskDefinitionKey: 'review-application',
  formKey: null,
  category: null,
  assignee: null,
  owner: null,
  delegationState: null,
  priority: 50,
  createTime: '2026-11-22T21:05:19.690Z',
  dueDate: null,
  suspended: false,
  executionId: `e-${id}`,
  processInstanceId: `pi-${id}`,
  processDefinitionId: definitionId,
  tenantId: 'baton/',
  variables: [],
  ...fields,
});

export const page = (...data: unknown[]) => ({ data, total: data.length, start: 0, size: data.length, sort: 'startTime', order: 'desc' });
