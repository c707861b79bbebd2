import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'vitest';

import { ROOT } from '#scripts/stack/checkout.ts';

import { errorGroupsOf, type Group } from './error-groups.ts';
import { commandsOf, sectionsOf } from './runbook.ts';

/** Error groups of the stack at `apiUrl`, and an operator who does what their runbooks say, command by command. */
export async function runbooksOf(apiUrl: string) {
  const groups = await errorGroupsOf(apiUrl);
  /** Runs the GraphQL commands of one section that mention `word`. */
  async function follow({ id, waitingCount, runbook, incidents }: Group, section: string, word = ''): Promise<void> {
    const text =
      sectionsOf(readFileSync(join(ROOT, 'docs/runbooks', `${runbook}.md`), 'utf8')).find(({ title }) => title === section)?.text ?? '';
    const commands = commandsOf(text, 'graphql').filter((command) => command.includes(word));
    expect(commands, `${section} of ${runbook}`).not.toEqual([]);
    const processInstanceId = incidents.nodes[0]?.processInstanceId;
    for (const command of commands) {
      const given = { id, count: waitingCount, processInstanceId };
      const declared = Object.entries(given).filter(([name]) => command.includes(`$${name}:`));
      await groups.run(command, Object.fromEntries(declared));
    }
  }

  /** Does what the runbook says: diagnoses, acts by one of its operations, and verifies. */
  async function handle(group: Group, operation: 'retryIncidents' | 'cancelProcess'): Promise<void> {
    await follow(group, 'Diagnose');
    await follow(group, 'Act', operation);
    await groups.solved(group.id, 150);
    await follow(group, 'Verify');
    expect(await groups.find(group.id)).toMatchObject({ state: 'RESOLVED', waitingCount: 0, retryingCount: 0 });
  }
  return { of: groups.of, handle };
}
