import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { EngineHint } from '#flowable/client/index.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type HintReceiver, startHintReceiver } from '#tests/support/hint-receiver.ts';
import { type OwnEngine, startOwnEngine } from '#tests/support/own-engine.ts';
import { deploySmallModels, type SmallModel, worker } from '#tests/support/small-models.ts';

const secret = 'the-secret-of-the-hints-in-tests-1234';
const times = '<multiInstanceLoopCharacteristics><loopCardinality>${times}</loopCardinality></multiInstanceLoopCharacteristics>';

const models: SmallModel[] = [
  { key: 'working', elements: [worker('${topic}').replace('/>', `>${times}</serviceTask>`)] },
  { key: 'reviewing', elements: [`<userTask id="review">${times}</userTask>`] },
];

/**
 * Time limit of a start: far below the ten seconds that the engine's sender grants a receiver that hangs, far above a start's normal time.
 */
const startDeadlineMs = 5_000;

let engine: OwnEngine;
let receiver: HintReceiver;

beforeAll(async () => {
  receiver = await startHintReceiver();
  engine = await startOwnEngine('hints_pressure', { hints: { url: receiver.url, secret } });
  await deploySmallModels(engine.client, models);
});

afterAll(async () => {
  await engine?.close();
  await receiver?.close();
});

let keys = 0;

async function start(processDefinitionKey: string, variables: Record<string, unknown>): Promise<void> {
  await engine.client.processInstances.start({ processDefinitionKey, businessKey: `key-${++keys}`, variables });
}

/** Starts small instances one after the other, more than the engine sends hints at a time, and returns the longest time. */
async function slowestStart(topic: string): Promise<number> {
  let slowest = 0;
  for (let count = 0; count < 10; count += 1) {
    const began = Date.now();
    await start('working', { topic: `${topic}-${count}`, times: 1 });
    slowest = Math.max(slowest, Date.now() - began);
  }
  return slowest;
}

const hintsOf = (name: string) => receiver.hints.filter((hint) => hint.topics.some(({ topic }) => topic === name)).length;

const jobsOf = (topic: string, jobs: number) =>
  eventually(
    () => receiver.jobsOf(topic),
    (seen) => seen >= jobs,
    { what: `Hints of ${jobs} jobs of ${topic}`, everyMs: 10, seconds: 30 },
  );

describe('the hints of an engine', () => {
  it('go at once, one by one, while jobs of a topic arrive one after the other', async () => {
    for (let count = 1; count <= 8; count += 1) {
      await start('working', { topic: 'now-and-then', times: 1 });
      await jobsOf('now-and-then', count);
      await pause(200);
    }
    expect(hintsOf('now-and-then')).toBe(8);
  });

  it('are few while jobs arrive quickly, and miss none', async () => {
    const began = Date.now();
    await inParallel(8, 200, () => start('working', { topic: 'burst', times: 5 }));
    const seconds = (Date.now() - began) / 1_000;
    await jobsOf('burst', 1_000);
    const hints = hintsOf('burst');
    console.log(`hints: 1,000 jobs in 200 transactions within ${seconds.toFixed(1)} s caused ${hints}`);
    expect(receiver.jobsOf('burst')).toBe(1_000);
    // The pause grows from 20 ms to half a second before there are two a second.
    expect(hints).toBeLessThan(40 + 2 * seconds);
  });

  it('drop what a receiver refuses, with one line in the log', async () => {
    receiver.behave('refuse');
    expect(await slowestStart('refused')).toBeLessThan(startDeadlineMs);
    await jobsOf('refused-9', 1);
    receiver.behave('accept');
    await start('working', { topic: 'accepted', times: 1 });
    await jobsOf('accepted', 1);
    expect(await droppedLines()).toBe(1);
  });

  it('hold at most 500 ids while a receiver hangs, and say that there was more', async () => {
    receiver.behave('hang');
    const before = receiver.hints.length;
    const began = Date.now();
    expect(await slowestStart('hanging')).toBeLessThan(startDeadlineMs);
    await inParallel(2, 60, () => start('reviewing', { times: 50 }));
    const seconds = (Date.now() - began) / 1_000;
    const hung = receiver.hints.length - before;
    // Four requests at a time, and each is given up after ten seconds.
    expect(hung).toBeLessThanOrEqual(4 * (1 + Math.ceil(seconds / 10)));
    receiver.behave('accept');
    receiver.releaseHanging();
    const since = () => receiver.hints.slice(before);
    const isFull = ({ overflow, tasksCreated }: EngineHint) => overflow && tasksCreated.length === 500;
    await eventually(() => since().some(isFull), Boolean, { what: 'A hint of more changes than it holds' });
    console.log(`hints: 3,000 tasks within ${seconds.toFixed(1)} s caused ${since().length}, of which ${hung} hung`);
    expect(since().length - hung).toBeLessThan(5);
  });

  it('are forgotten while no receiver listens', async () => {
    await receiver.close();
    expect(await slowestStart('unheard')).toBeLessThan(startDeadlineMs);
  });
});

describe('an engine does not start', () => {
  it.each([
    ['with a short secret', { url: 'http://127.0.0.1:1/hints', secret: 'short' }, /FLOWABLE_HINTS_SECRET is missing or shorter than 32/],
    ['without a secret', { url: 'http://127.0.0.1:1/hints', secret: '' }, /FLOWABLE_HINTS_SECRET is missing or shorter than 32/],
    ['with an address that is none', { url: 'localhost', secret }, /FLOWABLE_HINTS_URL is not an http or https address/],
  ])('%s', async (_name, hints, sentence) => {
    await expect(startOwnEngine('hints_refused', { hints })).rejects.toThrow(sentence);
  });
});

async function inParallel(workers: number, calls: number, call: () => Promise<void>): Promise<void> {
  let left = calls;
  const run = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: workers }, run));
}

async function droppedLines(): Promise<number> {
  const log = await readFile(engine.logFile, 'utf8');
  return log.split('\n').filter((line) => line.includes('A hint was dropped')).length;
}
