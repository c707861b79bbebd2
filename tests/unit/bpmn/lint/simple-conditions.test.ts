import { flow, testRule, trip } from './rule-tester.ts';

const withCondition = (condition: string): string => trip(`<exclusiveGateway id="a"/><task id="b"/>${flow('a', 'b', condition)}`);
const refused = (condition: string, says = 'inside the engine where no test reaches it') => ({
  xml: withCondition(condition),
  elements: ['a-b'],
  says,
});

testRule('simple-conditions', {
  valid: {
    text: withCondition("${risk == 'high'}"),
    'text in double quotes': withCondition('${risk != "not known"}'),
    number: withCondition('${amount >= 100.5}'),
    'true or false': withCondition('${ approved == true }'),
    'end of a loop': trip(
      `<userTask id="a"><multiInstanceLoopCharacteristics><completionCondition>\${nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics></userTask>`,
    ),
  },
  invalid: {
    'a call': refused("${execution.hasVariable('never')}"),
    'a bean': refused('${rules.isHigh(risk)}'),
    reflection: refused("${''.getClass() == 1}"),
    'two variables': refused('${a == b}'),
    'two comparisons': refused("${a == 'x' && b == 'y'}"),
    'a variable alone': refused('${approved}'),
    'another syntax': refused("risk == 'high'"),
    nothing: refused('', 'is empty'),
  },
});
