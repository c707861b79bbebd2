import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { code, end, faultsOf, flows, start } from './given.ts';

const waits = (time: string): string =>
  `<intermediateCatchEvent id="later"><timerEventDefinition><timeDate>${time}</timeDate></timerEventDefinition></intermediateCatchEvent>`;
const repeated = (attributes: string, content = ''): string =>
  `<subProcess id="each"><startEvent id="s"/><multiInstanceLoopCharacteristics ${attributes}>${content}</multiInstanceLoopCharacteristics></subProcess>`;
const form = { form: z.object({}), context: {}, output: z.object({}) };

const check = (element: string, id: string, value: z.ZodType) => {
  const isTask = element.startsWith('<userTask');
  const given = code({}, { start: z.object({ value }), ...(isTask && { userTasks: { [id]: form } }) });
  return faultsOf(`${start}${element}${end('done')}${flows(`start ${id} done`)}`, given);
};

describe('values that the engine reads', () => {
  it.each([
    ['a timer', waits('${value}'), 'later', z.string()],
    ['a due date', '<userTask id="task" flowable:dueDate="${value}"/>', 'task', z.string().nullable()],
    ['a priority', '<userTask id="task" flowable:priority="${value}"/>', 'task', z.int()],
    ['a title', '<userTask id="task" name="About ${value}"/>', 'task', z.union([z.string(), z.int()])],
    ['a list', repeated('flowable:collection="${value}" flowable:elementVariable="one"'), 'each', z.array(z.string())],
    ['a number', repeated('', '<loopCardinality>${value}</loopCardinality>'), 'each', z.int()],
  ])('fit: %s', async (_, element, id, value) => {
    expect(await check(element, id, value)).toEqual([]);
  });

  it.each([
    {
      is: 'a timer that can be null',
      element: waits('${value}'),
      value: z.string().nullable(),
      why: 'can be null: the engine fails there each time',
    },
    { is: 'a timer of numbers', element: waits('${value}'), value: z.number(), why: 'can be number' },
    {
      is: 'a due date of numbers',
      element: '<userTask id="task" flowable:dueDate="${value}"/>',
      value: z.number(),
      why: 'due date of "task"',
    },
    {
      is: 'a priority in words',
      element: '<userTask id="task" flowable:priority="${value}"/>',
      value: z.enum(['high', 'low']),
      why: 'a whole number',
    },
    {
      is: 'a title of objects',
      element: '<userTask id="task" name="About ${value}"/>',
      value: z.object({ name: z.string() }),
      why: 'can be an object or a list: people would read JSON',
    },
    {
      is: 'a list that can be null',
      element: repeated('flowable:collection="value"'),
      value: z.array(z.string()).nullable(),
      why: 'never null',
    },
    { is: 'a list that is a text', element: repeated('flowable:collection="${value}"'), value: z.string(), why: 'Have a list written' },
    {
      is: 'a number that is a text',
      element: repeated('', '<loopCardinality>${value}</loopCardinality>'),
      value: z.string(),
      why: 'number of repetitions',
    },
  ])('do not fit: $is', async ({ element, value, why }) => {
    const id = /id="([^"]+)"/.exec(element)?.[1] ?? '';
    expect(await check(element, id, value)).toEqual([expect.stringMatching(new RegExp(`^wrong-value ${id}: .*${why}`))]);
  });

  it('are written before, also a priority', async () => {
    const task = '<userTask id="task" flowable:priority="${urgency}"/>';
    expect(await faultsOf(`${start}${task}${flows('start task')}`, code({}, { userTasks: { task: form } }))).toEqual([
      expect.stringContaining('reads "urgency", which neither the start nor any task writes'),
    ]);
  });
});
