/** Replies of the engine in the shape that the recorded ones have (tests/contract). */
import type { IncidentInput } from '#inngest/graphql/incidents.ts';
import { markedWords } from '#inngest/define/worker-words.ts';

import { engineUrl } from './api-under-test.ts';

export const processApi = `${engineUrl}/process-api`;
export const externalJobApi = `${engineUrl}/external-job-api`;

const definitionId = 'case-review:1:8a3f0f5e-0000-1111-2222-333344445555';

export const startedInstance = (id: string, businessKey: string) => ({
  id,
  name: null,
  businessKey,
  suspended: false,
  ended: false,
  processDefinitionId: definitionId,
  processDefinitionName: 'Case review',
  startTime: '2026-11-22T21:05:19.690Z',
  tenantId: 'baton/',
});

export const historicInstance = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: null,
  businessKey: `bk-${id}`,
  processDefinitionId: definitionId,
  processDefinitionName: 'Case review',
  startTime: '2026-11-22T21:05:19.690Z',
  endTime: null,
  durationInMillis: null,
  startActivityId: 'case-received',
  endActivityId: null,
  deleteReason: null,
  superProcessInstanceId: null,
  tenantId: 'baton/',
  ...fields,
});

/** Returns the event subscription of an execution. */
export const waitOf = (executionId: string, processInstanceId: string, eventName = 'answer-received') => ({
  id: `wait-${executionId}`,
  eventType: 'message',
  eventName,
  activityId: 'answer-arrived',
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
  elementId: 'check-case',
  elementName: 'Check case',
  handlerType: 'external-worker-complete',
  retries: 0,
  // As the bridge gives it to the engine.
  exceptionMessage: markedWords(exceptionMessage),
  dueDate: null,
  createTime: '2026-11-22T21:06:00.000Z',
  tenantId: 'baton/',
});

/** Returns a dead letter as the bridge sends it to the API. */
export const failedJob = (jobId: string, fields: Partial<IncidentInput> = {}): IncidentInput => ({
  jobId,
  jobCorrelationId: `c-${jobId}`,
  tenantId: '',
  processInstanceId: `pi-${jobId}`,
  processDefinitionId: definitionId,
  businessKey: `bk-${jobId}`,
  elementId: 'check-case',
  elementName: 'Check case',
  exceptionMessage: markedWords('The register does not answer.'),
  failedAt: '2026-11-22T21:06:00.000Z',
  ...fields,
});

export const openTask = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  name: 'Review case',
  description: null,
  taskDefinitionKey: 'review-case',
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
