import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { defaultWorkerSettings } from '#inngest/define/worker-settings.ts';

describe('the settings of a worker', () => {
  it('are all in the table of inngest/README.md', async () => {
    const table = (await readFile('inngest/README.md', 'utf8')).split('\n').filter((line) => line.startsWith('| `'));
    const named = table.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]));
    expect(Object.keys(defaultWorkerSettings).filter((name) => !named.includes(name))).toEqual([]);
  });
});
