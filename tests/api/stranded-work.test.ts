import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import { caseReviewWorkflow } from '#tests/support/case-review/workflow.ts';
import { helloWorldWorkflow } from '#inngest/workflows/hello-world/index.ts';
import { workflows } from '#inngest/workflows/index.ts';
import { intent } from '#netlify/database/schema.ts';
import { strandedWork } from '#scripts/model/contracts/stranded-work.ts';

import { opened } from './activity-scene.ts';
import { type ApiUnderTest, startApi } from './api-under-test.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await opened(api);
  await opened(api);
  const start = { requestHash: 'x', createdBy: 'clara', variables: {}, status: 'PENDING' as const };
  const many = Array.from({ length: 600 }, (_, at) => `S-${String(at).padStart(3, '0')}`);
  const rows = [...many.map((key) => ({ key, process: 'hello-world' })), { key: 'S-gone', process: 'of-yesterday' }];
  await api.deps.database
    .insert(intent)
    .values(rows.map(({ key, process }) => ({ ...start, id: key, idempotencyKey: key, businessKey: key, processDefinitionKey: process })));
  await api.deps.database
    .insert(intent)
    .values({ ...start, id: 'T-1', idempotencyKey: 'T-1', businessKey: 'T-1', processDefinitionKey: 'of-yesterday', status: 'STARTED' });
});
afterAll(() => api.close());

it('names what a release has no code for, and leaves alone what fits', async () => {
  expect(await strandedWork(api.deps.database, workflows)).toEqual([
    'of-yesterday: there is no workflow for this process in this code. 1 pending start, S-gone among them.',
  ]);
});

it('names open Activities and pending starts that a release would strand, however many there are', async () => {
  const next = [
    { ...caseReviewWorkflow, userTasks: {} },
    { ...helloWorldWorkflow, start: z.object({ message: z.string({ error: 'is needed' }) }) },
  ];
  expect(await strandedWork(api.deps.database, next)).toEqual([
    'case-review: 2 open Activities of review-case, for which this code has no user task.',
    'hello-world: the start does not take message: is needed. 600 pending starts, S-000 among them.',
    'of-yesterday: there is no workflow for this process in this code. 1 pending start, S-gone among them.',
  ]);
});
