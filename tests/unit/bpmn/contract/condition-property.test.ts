import fc from 'fast-check';
import { expect, it } from 'vitest';

import { type Condition, parseCondition } from '#bpmn/contract/condition.ts';

/** Condition in the tests' own words, with its value, made by hand without the parser. */
interface Sample {
  readonly text: string;
  readonly value: unknown;
  /** Strength of binding, from 0 for `or` to 5 for an operand. */
  readonly binds: number;
}

const given = { yes: true, no: false, three: 3, half: 0.5, high: 'high', quoted: "it's", none: null, blank: '' };
const operand = (text: string, value: unknown): Sample => ({ text, value, binds: 5 });
const within = (sample: Sample, binds: number): string => (sample.binds < binds ? `(${sample.text})` : sample.text);

const truths = fc.constantFrom(operand('yes', true), operand('no', false), operand('true', true), operand('false', false));
const numbers = fc.oneof(
  fc.constantFrom(operand('three', 3), operand('half', 0.5)),
  fc.integer({ min: -5, max: 5 }).map((value) => operand(String(value), value)),
);
const texts = fc.constantFrom(
  operand('high', 'high'),
  operand('quoted', "it's"),
  operand(`"high"`, 'high'),
  operand(String.raw`'it\'s'`, "it's"),
  operand("'a && b'", 'a && b'),
);
const spelt = (...words: string[]) => fc.constantFrom(...words);

const less = (a: unknown, b: unknown): boolean => Number(a) < Number(b);
const order = fc
  .tuple(numbers, fc.oneof(spelt('<', 'lt'), spelt('<=', 'le'), spelt('>', 'gt'), spelt('>=', 'ge')), numbers)
  .map(([left, sign, right]): Sample => {
    const [a, b] = [left.value, right.value];
    const value = /^(?:<|lt)$/.test(sign)
      ? less(a, b)
      : /^(?:>|gt)$/.test(sign)
        ? less(b, a)
        : /^(?:<=|le)$/.test(sign)
          ? !less(b, a)
          : !less(a, b);
    return { text: `${left.text} ${sign} ${right.text}`, value, binds: 3 };
  });
const isEmpty = fc
  .constantFrom(...Object.entries(given))
  .map(([name, value]): Sample => ({ text: `empty ${name}`, value: value === null || value === '', binds: 4 }));

const { condition } = fc.letrec<{ condition: Sample }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    truths,
    order,
    isEmpty,
    fc
      .tuple(
        fc.oneof(fc.tuple(numbers, numbers), fc.tuple(texts, texts), fc.tuple(tie('condition'), tie('condition'))),
        spelt('==', 'eq', '!=', 'ne'),
      )
      .map(([[left, right], sign]): Sample => {
        const same = left.value === right.value;
        return { text: `${within(left, 3)} ${sign} ${within(right, 3)}`, value: /^(?:==|eq)$/.test(sign) ? same : !same, binds: 2 };
      }),
    fc
      .tuple(spelt('!', 'not '), tie('condition'))
      .map(([sign, of]): Sample => ({ text: sign + within(of, 4), value: of.value !== true, binds: 4 })),
    fc.tuple(tie('condition'), spelt('&&', 'and'), tie('condition')).map(([a, sign, b]): Sample => ({
      text: `${within(a, 1)} ${sign} ${within(b, 2)}`,
      value: a.value === true && b.value === true,
      binds: 1,
    })),
    fc.tuple(tie('condition'), spelt('||', 'or'), tie('condition')).map(([a, sign, b]): Sample => ({
      text: `${within(a, 0)} ${sign} ${within(b, 1)}`,
      value: a.value === true || b.value === true,
      binds: 0,
    })),
  ),
}));

/** Evaluates the parsed condition. */
function evaluate(parsed: Condition): unknown {
  if (parsed.kind === 'literal') return parsed.value;
  if (parsed.kind === 'variable') return Object.entries(given).find(([name]) => name === parsed.name)?.[1];
  if (parsed.kind === 'not') return evaluate(parsed.of) !== true;
  if (parsed.kind === 'empty') return [null, ''].some((nothing) => nothing === evaluate(parsed.of));
  const [left, right] = [evaluate(parsed.left), evaluate(parsed.right)];
  const results: Record<typeof parsed.kind, boolean> = {
    and: left === true && right === true,
    or: left === true || right === true,
    '==': left === right,
    '!=': left !== right,
    '<': less(left, right),
    '<=': !less(right, left),
    '>': less(right, left),
    '>=': !less(left, right),
  };
  return results[parsed.kind];
}

it('reads any condition as what it says: property', () => {
  fc.assert(
    fc.property(condition, fc.constantFrom('', ' ', '\n'), ({ text, value }, space) => {
      expect(evaluate(parseCondition(`\${${space}${text}${space}}`))).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});
