import { describe, expect, it } from 'vitest';

import { ConditionError, conditionVariables, expressionVariables, parseCondition, variablesIn } from '#bpmn/contract/condition.ts';

describe('parseCondition', () => {
  it('reads a comparison', () => {
    expect(parseCondition("${risk == 'high'}")).toEqual({
      kind: '==',
      left: { kind: 'variable', name: 'risk' },
      right: { kind: 'literal', value: 'high' },
    });
  });

  it('binds "not" closer than "and", and "and" closer than "or", in both spellings', () => {
    const signs = parseCondition('${a || b && !(c >= 2.5)}');
    expect(signs).toMatchObject({ kind: 'or', right: { kind: 'and', right: { kind: 'not', of: { kind: '>=', right: { value: 2.5 } } } } });
    expect(parseCondition('${a or b and not (c ge 2.5)}')).toEqual(signs);
  });

  it('binds "!" and "empty" closer than a comparison, as the engine does', () => {
    expect(parseCondition('${!a == b}')).toMatchObject({ kind: '==', left: { kind: 'not' } });
    expect(parseCondition('${not empty a && b}')).toMatchObject({ kind: 'and', left: { kind: 'not', of: { kind: 'empty' } } });
    expect(parseCondition('${a == b < c}')).toMatchObject({ kind: '==', right: { kind: '<' } });
  });

  it.each([
    ['"text"', 'text'],
    [String.raw`'it\'s'`, "it's"],
    ['-3', -3],
    ['true', true],
    ['null', null],
  ])('knows the literal %s', (source, value) => {
    expect(parseCondition(`\${a == ${source}}`)).toMatchObject({ right: { kind: 'literal', value } });
  });

  it.each([
    ['risk', 'it must be one expression'],
    ['${a}${b}', 'it must be one expression'],
    ['${a ==}', 'something is missing'],
    ['${(a}', 'a ")" is missing'],
    ['${a b}', '"b" is not understood'],
    ['${order.total > 3}', '".total > 3" is not understood'],
    ['${bean:run()}', '":run()" is not understood'],
    ['${a == b == c}', '"== c" is not understood'],
    ['${a < b < c}', '"< c" is not understood'],
    [String.raw`${'$'}{a == 'tab\t'}`, 'is not understood'],
    ['${3eq a}', '"3eq a" is not understood'],
    ['${a > 9007199254740993}', 'too large to compare exactly'],
    ['${a ? b : c}', '"? b : c" is not understood'],
    ['${a instanceof b}', '"instanceof b" is not understood'],
  ])('refuses %s and says why', (source, why) => {
    expect(() => parseCondition(source)).toThrow(ConditionError);
    expect(() => parseCondition(source)).toThrow(why);
  });
});

it('names each variable of a condition once', () => {
  expect(conditionVariables(parseCondition("${a == 'x' || (b < 3 and not a)}"))).toEqual(['a', 'b']);
});

it('finds the variables of expressions outside the grammar by their look', () => {
  expect(expressionVariables("PT${hours}H ${order.total > 3 && empty note} ${'text'}")).toEqual(['hours', 'order', 'note']);
  expect(variablesIn('${order.total > limit}')).toEqual(['order', 'limit']);
});
