import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'vitest';

import type { Caller } from '#scripts/api/caller.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

import { errorGroupsOf, type Group } from './error-groups.ts';
import type { ProvidedStack } from './provided.ts';
import { runCommand } from './run-command.ts';
import { commandsOf, sectionsOf } from './runbook.ts';

/** Operations by which runbooks act on incidents. */
export type Act = 'retryIncidents' | 'cancelProcess' | 'reopenActivity';

/** Repairs need operations, polls and sweeps, on a busy machine. */
const solvedWithinSeconds = 150;

/** Error groups of a stack, and an operator who does what their runbooks say, command by command. */
export function runbooksOf(stack: ProvidedStack, operator: Caller) {
  const groups = errorGroupsOf(operator);
  const followed = new Set<string>();

  /** Runs the commands of one section that mention `word`. GraphQL commands are for an open incident of the group. */
  async function follow(group: Group, section: string, { word = '', given = {} }: Following = {}): Promise<void> {
    const { id, waitingCount, runbook, incidents } = group;
    const commands = commandsIn(runbook, section).filter(({ text }) => text.includes(word));
    expect(commands, `${section} of ${runbook}`).not.toEqual([]);
    const open = incidents.nodes.find(({ ending }) => ending === null);
    const values = { id, count: waitingCount, processInstanceId: open?.processInstanceId, activityId: open?.activityId, ...given };
    for (const { language, text } of commands) {
      const declared = Object.entries(values).filter(([name]) => text.includes(`$${name}:`));
      if (language === 'graphql') await groups.run(text, Object.fromEntries(declared));
      else await inShell(stack, text);
      followed.add(nameOf(runbook, text));
    }
  }

  const diagnose = (group: Group): Promise<void> => follow(group, 'Diagnose');

  /** Runs the operation of the runbook: a retry for all incidents that wait, any other one for one incident. */
  const act = async ({ id }: Group, operation: Act, given = {}): Promise<void> =>
    follow(await groups.find(id), 'Act', { word: operation, given });

  /** Waits for the end of all incidents, verifies it as the runbook says, and says so. */
  async function verify({ id }: Group): Promise<void> {
    await follow(await groups.solved(id, solvedWithinSeconds), 'Verify');
    expect(await groups.find(id)).toMatchObject({ state: 'RESOLVED', waitingCount: 0, retryingCount: 0 });
  }

  /** Does all that the runbook says, with operations that one incident each is enough for. */
  async function handle(group: Group, ...operations: readonly Act[]): Promise<void> {
    await diagnose(group);
    for (const operation of operations) await act(group, operation);
    await verify(group);
  }

  /** Returns the commands of a runbook that nobody has followed so far. */
  const leftOut = (runbook: string): string[] =>
    ['Diagnose', 'Act', 'Verify'].flatMap((section) =>
      commandsIn(runbook, section).flatMap(({ text }) => (followed.has(nameOf(runbook, text)) ? [] : [text])),
    );

  return { of: groups.of, diagnose, act, verify, handle, leftOut };
}

export type Runbooks = ReturnType<typeof runbooksOf>;

interface Following {
  /** Text that the commands have; absent: all commands of the section. */
  readonly word?: string;
  /** Values of variables that the group does not tell. */
  readonly given?: Readonly<Record<string, unknown>>;
}

interface Command {
  readonly language: 'graphql' | 'sh';
  readonly text: string;
}

function commandsIn(runbook: string, section: string): Command[] {
  const document = readFileSync(join(ROOT, 'docs/runbooks', `${runbook}.md`), 'utf8');
  const text = sectionsOf(document).find(({ title }) => title === section)?.text ?? '';
  return (['graphql', 'sh'] as const).flatMap((language) => commandsOf(text, language).map((command) => ({ language, text: command })));
}

const nameOf = (runbook: string, text: string): string => `${runbook}: ${text}`;

/** Last words of the commands that tell about code and settings. An error status says that something is found, as settings of development. */
const findings = /would break|verdict|element +kind|complete and safe|Nothing would start/;

async function inShell(stack: ProvidedStack, command: string): Promise<void> {
  const env = { ...process.env, ...stack.settings };
  const { output } = await runCommand('bash', ['-euo', 'pipefail', '-c', command], { cwd: ROOT, env });
  expect(output, command).toMatch(findings);
}
