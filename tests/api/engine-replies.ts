/** Replies of the engine in the shape that the recorded ones have (tests/contract). */
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
  exceptionMessage,
  dueDate: null,
  createTime: '2026-11-22T21:06:00.000Z',
});

export const page = (...data: unknown[]) => ({ data, total: data.length, start: 0, size: data.length, sort: 'startTime', order: 'desc' });
