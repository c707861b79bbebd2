import { describe, expect, it } from 'vitest';

import { read, sourceFiles } from './repository.ts';

const code = sourceFiles.filter((path) => path.startsWith('inngest/'));

/** Returns the text of the first group of every match. */
const all = (path: string, pattern: RegExp): string[] => [...read(path).matchAll(pattern)].map((match) => match[1] ?? '');

const eventName = /eventType\(\s*['"`]([^'"`]+)['"`]/g;
const stepId =
  /\bstep\s*(?:\.(?:run|sleep|sleepUntil|sendEvent|waitForEvent|waitForSignal|invoke|fetch))?\(\s*(?:\{\s*id:\s*)?['"`]([^'"`]+)['"`]/g;

describe('events', () => {
  it('are declared in one file', () => {
    expect(code.filter((path) => all(path, eventName).length > 0)).toEqual(['inngest/events.ts']);
  });

  it('have names of their own', () => {
    const names = all('inngest/events.ts', eventName);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('step ids', () => {
  it('are those of the committed list: a run that waits finds its kept steps by these names', () => {
    const found = code.flatMap((path) => all(path, stepId).map((id) => `${path} ${id}`));
    const listed = read('tests/guards/step-ids.txt').trim().split('\n');
    expect(found.sort()).toEqual(listed.sort());
  });

  it('are named once in a file', () => {
    const twice = code.filter((path) => new Set(all(path, stepId)).size < all(path, stepId).length);
    expect(twice).toEqual([]);
  });
});
