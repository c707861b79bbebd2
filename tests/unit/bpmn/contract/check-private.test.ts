import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { code, conditional, end, faultsOf, flows, start } from './given.ts';

const form = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('yes'), grade: z.string().optional().meta({ private: true }) }),
  z.object({ outcome: z.literal('no'), grade: z.string().optional().meta({ private: true }) }),
]);
const approve = { form, context: {}, output: z.object({ outcome: z.string(), grade: z.string() }) };
const withForm = code({}, { userTasks: { approve } });

describe('private fields of a form', () => {
  it('must not become a variable that nothing reads', async () => {
    expect(await faultsOf(`${start}<userTask id="approve"/>${end('done')}${flows('start approve done')}`, withForm)).toEqual([
      'private-variable approve: The form marks "grade" private, but its output makes it a process variable that nothing in the model reads. Take it out of the output.',
    ]);
  });

  it('may become one that a condition reads', async () => {
    const ways = `${conditional('which', 'good', "${grade == 'A'}")}${flows('which done', 'start approve which')}`;
    const process = `${start}<userTask id="approve"/><exclusiveGateway id="which" default="which-done"/>${end('good')}${end('done')}${ways}`;
    expect(await faultsOf(process, withForm)).toEqual([]);
  });
});
