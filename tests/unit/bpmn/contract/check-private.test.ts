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

describe('private variables', () => {
  const withPrivateStart = code(
    {},
    {
      start: z.object({ wish: z.string(), birthDate: z.string().meta({ private: true }) }),
      userTasks: { approve: { ...approve, output: z.object({}) } },
    },
  );
  const withText = (text: string) =>
    `${start}<userTask id="approve" name="Approve"><documentation>${text}</documentation></userTask>${flows('start approve')}`;

  it('must not stand in what everybody reads of a user task', async () => {
    expect(await faultsOf(withText('Born on ${birthDate}?'), withPrivateStart)).toEqual([
      'private-variable approve: The name or documentation holds the private variable "birthDate", and everybody who sees the task reads it. Take it out.',
    ]);
    expect(await faultsOf(withText('About ${wish}'), withPrivateStart)).toEqual([]);
  });

  it('are needed on every way, when a text holds them', async () => {
    expect(await faultsOf(withText('About ${price}'), withPrivateStart)).toEqual([
      expect.stringContaining('"price", which neither the start nor any task writes'),
    ]);
  });
});
