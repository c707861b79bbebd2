import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { supportedConditions } from '#bpmn/contract/condition.ts';

import { code, conditional, does, end, faultsOf, flows, start, worker } from './given.ts';

const rate = {
  ...does('->'),
  output: z.object({ risk: z.enum(['low', 'high']), score: z.number(), known: z.boolean(), note: z.string() }),
};

const check = (condition: string) => {
  const process = `${start}${worker('rate')}<exclusiveGateway id="risky" default="risky-no"/>${end('yes')}${end('no')}`;
  return faultsOf(`${process}${flows('start rate risky no')}${conditional('risky', 'yes', condition)}`, code({ rate }));
};

describe('conditions', () => {
  it.each([
    "${risk == 'high'}",
    "${'high' eq risk}",
    "${risk != 'low' && score > 0.5}",
    '${known}',
    '${!known || known == false}',
    "${note == 'anything'}",
    '${note == null}',
    "${empty note || (not empty risk and risk eq 'low')}",
    '${score > 3 and wish == note}',
  ])('%s fits', async (condition) => expect(await check(condition)).toEqual([]));

  it('find a misspelt literal, and say what was meant', async () => {
    expect(await check("${risk == 'hihg'}")).toEqual([
      `impossible-literal risky-yes: The condition \${risk == 'hihg'} compares with what cannot be: "risk" is never 'hihg'; it can be 'low' or 'high'. Did you mean "high"?`,
    ]);
  });

  it.each([
    ["${score == 'high'}", `"score" is never 'high'; it can be any number.`],
    ['${risk > 3}', `"risk" is never 3; it can be 'low' or 'high'.`],
    ['${known == 1}', '"known" is never 1; it can be true or false.'],
    ['${note}', '"note" is never true; it can be any text.'],
    ["${known && (note == 'a' || !(risk == 'medium'))}", `"risk" is never 'medium'; it can be 'low' or 'high'.`],
  ])('find in %s what the schema cannot be', async (condition, message) => {
    expect(await check(condition)).toEqual([expect.stringContaining(message)]);
  });

  it('find a variable that nobody writes, once', async () => {
    expect(await check("${rsik == 'high'}")).toEqual([
      `unknown-variable risky-yes: The condition \${rsik == 'high'} reads "rsik", which neither the start nor any task writes. Did you mean "risk"?`,
    ]);
  });

  it('say when they cannot be checked', async () => {
    expect(await check('${order.total > 3}')).toContainEqual(
      `unreadable-condition risky-yes: The condition \${order.total > 3} cannot be checked: ".total > 3" is not understood. ${supportedConditions}.`,
    );
  });

  it('are checked against all that can be written, also with an error', async () => {
    const process = `${start}${worker('rate')}${worker('tell')}${end('no')}${flows('start rate no')}${conditional('rate', 'tell', "${risk == 'unknown'}")}`;
    const failing = { ...rate, errorCodes: ['GONE'], errorVariables: { GONE: z.object({ risk: z.literal('unknown') }) } };
    expect(await faultsOf(process, code({ rate: failing, tell: does('->') }))).toEqual([expect.stringContaining('uncaught-error rate')]);
  });
});

it('expressions elsewhere in the model are read, too', async () => {
  const timed = `<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>\${pause}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
  expect(await faultsOf(`${start}${timed}${flows('start wait')}`, code({}))).toEqual([
    'unknown-variable trip: The model reads "pause", which neither the start nor any task writes.',
  ]);
});
