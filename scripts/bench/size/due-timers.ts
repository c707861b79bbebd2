import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

import type { FlowableClient } from '#flowable/client/index.ts';

import { log } from '../bench-stack.ts';
import { checkLedger } from '../load/check-ledger.ts';
import { completionTimes, readInstances, untilEnded } from '../load/ended-instances.ts';
import { inParallel } from '../load/in-parallel.ts';
import { bareProcess, type LoadBench, model } from '../load/load-bench.ts';
import type { Report } from '../load/report.ts';
import { newKeys } from '../load/round.ts';
import { completeAll } from '../load/ways.ts';

/** Starts per second, well below the bare engine's rate. */
const STARTS_PER_SECOND = 20;
const MARGIN_MS = 15_000;
/** Interval in which the engine reads its own schedule of timers. */
const LATE_MS = 1_000;

const timer = `<intermediateCatchEvent id="until-due" name="Until due">
      <timerEventDefinition><timeDate>\${due}</timeDate></timerEventDefinition>
    </intermediateCatchEvent>
    <sequenceFlow id="from-timer" sourceRef="until-due" targetRef="log-message"/>`;

/** Returns the model of `hello-world` with a timer before its task, without its diagram. */
async function timedModel(): Promise<string> {
  const xml = (await readFile(model, 'utf8')).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  return xml
    .replace('<incoming>to-log-message</incoming>', '')
    .replace('sourceRef="message-given" targetRef="log-message"', 'sourceRef="message-given" targetRef="until-due"')
    .replace('<serviceTask', `${timer}\n    <serviceTask`);
}

/**
 * Has many timers fall due at the same moment, first beside a bare loop, then beside Baton; measures until the tasks behind the timers are
 * done.
 */
export async function measureDueTimers(bench: LoadBench, timers: number): Promise<Report> {
  const xml = await timedModel();
  await bench.bare.deployments.create({ fileName: `${bareProcess.key}.bpmn`, xml: xml.replaceAll('hello-world', bareProcess.key) });
  await bench.flowable.deployments.create({ fileName: 'hello-world.bpmn', xml });
  const bare = await fireAtOnce(bench, bench.bare, { key: bareProcess.key, timers, meanwhile: () => completeAll(bench, timers) });
  const ours = await fireAtOnce(bench, bench.flowable, { key: 'hello-world', timers, meanwhile: async () => undefined });
  const flaws = await checkLedger(bench.stack, ours);
  const texts = [`bare ${secondsText(bare)}`, `baton ${secondsText(ours)}`];
  return { text: `timers: ${timers} due at once, ${texts.join('; ')}; lost ${flaws.lost}, twice ${flaws.twice}`, ...flaws };
}

interface Firing {
  readonly key: string;
  readonly timers: number;
  /** Work on the jobs behind the timers. */
  readonly meanwhile: () => Promise<void>;
}

async function fireAtOnce(bench: LoadBench, flowable: FlowableClient, { key, timers, meanwhile }: Firing) {
  const since = new Date();
  const due = new Date(Date.now() + (timers / STARTS_PER_SECOND) * 1000 + MARGIN_MS);
  const businessKeys = newKeys(timers);
  log(`Starting ${timers} instances of ${key}, all due at ${due.toISOString()} …`);
  await inParallel(businessKeys, bench.callers, (businessKey) =>
    flowable.processInstances.start({ processDefinitionKey: key, businessKey, variables: { due: due.toISOString() } }),
  );
  if (Date.now() > due.getTime()) throw new Error('The starts took longer than the timers.');
  await pause(due.getTime() - Date.now() - LATE_MS);
  const started = { flowable, processDefinitionKey: key, since };
  await Promise.all([meanwhile(), untilEnded(started, timers)]);
  return { businessKeys, instances: await readInstances(started), due };
}

function secondsText({ instances, due }: Awaited<ReturnType<typeof fireAtOnce>>): string {
  const waits = completionTimes(instances).map((at) => ((at - due.getTime()) / 1000).toFixed(1));
  return `half done after ${waits[Math.floor(waits.length / 2)]} s, all after ${waits.at(-1)} s`;
}
