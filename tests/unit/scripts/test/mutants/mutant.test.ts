import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { findPlace } from '#scripts/test/mutants/find-place.ts';
import { type Mutant, mutated } from '#scripts/test/mutants/mutant.ts';
import type { Verdict } from '#scripts/test/mutants/run-mutant.ts';
import { fencesTable } from '#scripts/test/mutants/table.ts';
import { fences } from '#scripts/test/mutants/fences/index.ts';

const source = `
export async function take(id: string) {
  if (isHeld(id)) return null;
  return id;
}
const give = (id: string) => {
  if (isHeld(id)) return null;
};
const parts = { sweep: () => work(), rest() { return work(); } };
`;
const fence: Mutant = { id: 'held', fence: 'It is held.', inside: 'take', from: 'if (isHeld(id)) return null;', to: '', tests: [] };

describe('a mutant', () => {
  it('changes the text in the declaration that it names, and nowhere else', () => {
    const content = mutated(source, fence);
    expect(content?.split('isHeld')).toHaveLength(2);
    expect(content).toContain('const give = (id: string) => {\n  if (isHeld(id)) return null;');
  });

  it.each(['give', 'parts', 'sweep', 'rest'])('finds a constant, a property or a method: %s', (inside) => {
    const from = inside === 'give' ? 'isHeld(id)' : inside === 'parts' ? 'sweep: ' : 'work()';
    expect(mutated(source, { ...fence, inside, from, to: 'x' })).not.toBeNull();
  });

  it('is none where the declaration or the text is missing, or the text occurs twice', () => {
    expect(mutated(source, { ...fence, inside: 'lost' })).toBeNull();
    expect(mutated(source, { ...fence, from: 'if (isLost(id))' })).toBeNull();
    expect(mutated(source, { ...fence, from: 'id' })).toBeNull();
  });
});

describe('the place of a fence', () => {
  const root = mkdtempSync(join(tmpdir(), 'baton-fences-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'one.ts'), source);
  writeFileSync(join(root, 'two.ts'), source.replace('take', 'took'));
  writeFileSync(join(root, 'three.ts'), source);

  it('is the one file that has it', () => {
    expect(findPlace(root, ['one.ts', 'two.ts'], fence).file).toBe('one.ts');
  });

  it('is refused where it is lost or copied, with the name of the fence', () => {
    expect(() => findPlace(root, ['two.ts'], fence)).toThrow(
      "Fence held (It is held.) is to be in one declaration of 'take': no file has it.",
    );
    expect(() => findPlace(root, ['one.ts', 'three.ts'], fence)).toThrow('it is in one.ts, three.ts');
  });
});

describe('the table', () => {
  it('names the test that noticed, and says where nothing did', () => {
    const [first, second] = fences;
    const killed: Verdict = { mutant: first!, seconds: 3, verdict: 'killed', file: 'unit/a.test.ts', test: 'does a | b' };
    const table = fencesTable([killed, { mutant: second!, seconds: 4, verdict: 'survived', problem: 'unit/a.test.ts passed' }]);
    expect(table).toContain(`| ${first!.fence} | \`${first!.inside}\` | \`unit/a.test.ts\`: does a \\| b | 3 |`);
    expect(table).toContain(`| ${second!.fence} | \`${second!.inside}\` | **nothing** | 4 |`);
  });

  it('keeps the rows of fences that were not run', () => {
    const [first, second] = fences;
    const verdict = (mutant: Mutant, seconds: number): Verdict => ({ mutant, seconds, verdict: 'killed', file: 'f', test: 't' });
    const again = fencesTable([verdict(second!, 9)], fencesTable([verdict(first!, 3), verdict(second!, 4)]));
    expect(again).toBe(fencesTable([verdict(first!, 3), verdict(second!, 9)]));
  });
});
