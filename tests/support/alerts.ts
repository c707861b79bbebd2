import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'vitest';

import type { AlertKind } from '#netlify/database/schema.ts';
import { runbookOf } from '#netlify/services/alerts/runbook.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { people } from './client.ts';
import { eventually } from './eventually.ts';
import { runCommand } from './run-command.ts';
import { commandsOf, sectionsOf } from './runbook.ts';
import type { TestStack } from './test-stack.ts';

/** Operators know within a minute; a busy machine takes longer. */
const seenWithinSeconds = 150;
/** A repair needs sweeps, locks and the pauses of a circuit, on a busy machine. */
const resolvedWithinSeconds = 180;

export interface FiredAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly key: string;
  readonly state: string;
  readonly runbook: string;
}

interface Following {
  /** Text that the commands have; absent: all commands of the section. */
  readonly word?: string;
  /** Values of the variables that GraphQL commands declare. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Texts of shell commands that stand for others. */
  readonly inPlaceOf?: Readonly<Record<string, string>>;
  readonly as?: 'otto' | 'leo';
}

/** Alerts of a stack as its operator sees them, with an operator who does what their runbooks say, command by command. */
export function alertsOf(stack: TestStack) {
  const as = people(stack.urls.host);
  /** Seconds until each kind was seen, from the moment that a test looks for it: right after the provocation. */
  const found = new Map<AlertKind, number>();

  async function list(kind: AlertKind, key?: string): Promise<FiredAlert[]> {
    const document = 'query ($kind: AlertKind!) { alerts(filter: { kinds: [$kind] }, first: 100) { nodes { id kind key state runbook } } }';
    const { alerts } = await as('otto').request<{ alerts: { nodes: FiredAlert[] } }>(document, { kind });
    return alerts.nodes.filter((alert) => key === undefined || alert.key === key);
  }

  /** Waits until an operator sees an alert. */
  async function seen(kind: AlertKind, key?: string, seconds = seenWithinSeconds): Promise<FiredAlert> {
    const begun = Date.now();
    const firing = await eventually(async () => (await list(kind, key)).find(({ state }) => state === 'FIRING'), Boolean, {
      seconds,
      what: `The alert ${kind}`,
    });
    if (!firing) throw new Error(`There is no alert ${kind}.`);
    found.set(kind, Math.max(found.get(kind) ?? 0, Math.round((Date.now() - begun) / 1000)));
    return firing;
  }

  /** Waits until the measure of an alert resolves it, and reads what its runbook has under *Verify*. */
  async function resolved({ id, kind, key }: FiredAlert): Promise<void> {
    await eventually(
      async () => (await list(kind, key)).find((alert) => alert.id === id)?.state,
      (state) => state === 'RESOLVED',
      { seconds: resolvedWithinSeconds, what: `The end of the alert ${kind}` },
    );
    const [answer] = await follow(kind, 'Verify');
    const { nodes } = (answer as { alerts: { nodes: { key: string }[] } }).alerts;
    expect(nodes.filter((one) => one.key === key)).toEqual([]);
  }

  const shell = async (command: string): Promise<string> => {
    const { FLOWABLE_USER: user = '', FLOWABLE_PASSWORD: password = '', DATABASE_URL } = stack.settings;
    const database = { DATABASE_URL, DATABASE_OWNER_URL: stack.postgres.current.url('activities') };
    const env = { ...process.env, ...database, HOST: stack.urls.host, ENGINE: stack.urls.flowable, AUTH: `${user}:${password}` };
    const { status, output } = await runCommand('bash', ['-euo', 'pipefail', '-c', command], { cwd: ROOT, env });
    expect(status, `${command}\n${output}`).toBe(0);
    return output;
  };

  /** Runs the commands of one section of a kind's runbook, and returns their answers. */
  async function follow(kind: AlertKind, section: string, following: Following = {}): Promise<unknown[]> {
    const { word = '', given = {}, inPlaceOf = {}, as: person = 'otto' } = following;
    const text = sectionsOf(readFileSync(join(ROOT, runbookOf(kind)), 'utf8')).find(({ title }) => title === section)?.text ?? '';
    const has = (command: string) => command.includes(word);
    const [queries, commands] = [commandsOf(text, 'graphql').filter(has), commandsOf(text, 'sh').filter(has)];
    expect([...queries, ...commands], `${section} of ${kind}`).not.toEqual([]);
    const answers: unknown[] = [];
    for (const query of queries) {
      const declared = Object.entries(given).filter(([name]) => query.includes(`$${name}:`));
      answers.push(await as(person).request(query, Object.fromEntries(declared)));
    }
    const replaced = (command: string) => Object.entries(inPlaceOf).reduce((all, [from, to]) => all.replaceAll(from, to), command);
    for (const command of commands) answers.push(await shell(replaced(command)));
    return answers;
  }

  /** Prints how long it took until each kind was seen, slowest first. */
  function printFound(): void {
    const slowestFirst = [...found].toSorted(([, a], [, b]) => b - a);
    const each = slowestFirst.map(([kind, seconds]) => `${kind} ${seconds}`).join(', ');
    process.stderr.write(`[alerts] trouble found in ${slowestFirst[0]?.[1] ?? 0} s max of ${found.size} kinds: ${each}\n`);
  }

  return { list, seen, resolved, follow, printFound };
}

export type Alerts = ReturnType<typeof alertsOf>;
