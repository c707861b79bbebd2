/** Engine of nock with one instance and its passes: orders by time alone, and passes of one millisecond otherwise with each call. */
import { readFileSync } from 'node:fs';

import nock from 'nock';
import { z } from 'zod';

import { historicInstance, page, processApi } from './engine-replies.ts';

const query = z.object({
  processInstanceId: z.string(),
  activityId: z.string().optional(),
  finished: z.boolean().optional(),
  order: z.enum(['asc', 'desc']),
  start: z.number(),
  size: z.number(),
});

export interface Pass {
  readonly id: string;
  readonly activityId: string;
  readonly activityType: string;
  readonly startTime: string;
  readonly endTime: string | null;
}

export interface EngineOfPasses {
  readonly passes: Pass[];
  /** Pages of passes that were asked for, and their rows. */
  readonly used: { calls: number; rows: number };
  /** Adds a pass at the end. Ids are of UUIDs of version 1, whose order within a millisecond is that of adding. */
  add(activityId: string, activityType: string, at: number, endedAt?: number | null): void;
  /** Answers in place of the engine, for one test. */
  answer(): void;
}

const definitionId = 'hello-world:1:8a3f0f5e-0000-1111-2222-333344445555';

/** Makes an engine with one instance; it answers once it is asked to. */
export function engineOfPasses(processInstanceId: string): EngineOfPasses {
  const passes: Pass[] = [];
  const used = { calls: 0, rows: 0 };
  const add = (activityId: string, activityType: string, at: number, endedAt: number | null = at): void => {
    const id = `${passes.length.toString(16).padStart(8, '0')}-11f1-8ace-000000000000`;
    passes.push({ id, activityId, activityType, startTime: timeOf(at), endTime: endedAt === null ? null : timeOf(endedAt) });
  };
  const pageOf = (asked: z.infer<typeof query>) => {
    const found = passes.filter(
      ({ activityId, endTime }) =>
        (asked.activityId === undefined || asked.activityId === activityId) && (asked.finished !== false || endTime === null),
    );
    const data = byTime(found, asked.order)
      .slice(asked.start, asked.start + asked.size)
      .map(rowOf);
    used.calls += 1;
    used.rows += data.length;
    return { ...page(...data), total: found.length };
  };
  const answer = (): void => {
    const instance = historicInstance(processInstanceId, { processDefinitionId: definitionId });
    const model = readFileSync('bpmn/hello-world.bpmn', 'utf8');
    nock(processApi)
      .persist()
      .post('/query/historic-activity-instances')
      .optionally()
      .reply(200, async (request: Request) => pageOf(query.parse(await request.json())));
    nock(processApi).persist().get(`/history/historic-process-instances/${processInstanceId}`).optionally().reply(200, instance);
    nock(processApi)
      .persist()
      .get(/\/resourcedata$/)
      .optionally()
      .reply(200, model);
  };
  return { passes, used, add, answer };
}

const timeOf = (at: number): string => new Date(at).toISOString();

/** The order among equal times differs between calls, as a database may give it. */
function byTime(passes: readonly Pass[], order: 'asc' | 'desc'): Pass[] {
  const sign = order === 'asc' ? 1 : -1;
  const shuffled = passes.map((pass) => ({ pass, chance: Math.random() }));
  const before = (a: (typeof shuffled)[number], b: (typeof shuffled)[number]): number => {
    if (a.pass.startTime === b.pass.startTime) return a.chance - b.chance;
    return a.pass.startTime < b.pass.startTime ? -sign : sign;
  };
  return shuffled.toSorted(before).map(({ pass }) => pass);
}

const rowOf = (pass: Pass) => ({
  ...pass,
  activityName: null,
  executionId: 'e',
  taskId: null,
  calledProcessInstanceId: null,
  assignee: null,
  durationInMillis: null,
});
