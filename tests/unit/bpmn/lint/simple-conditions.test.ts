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
    'two variables': withCondition('${a == b}'),
    'two comparisons': withCondition("${a == 'x' && b == 'y'}"),
    'a variable alone': withCondition('${approved}'),
    'words and brackets': withCondition("${not (empty risk) and (risk eq 'high' or amount ge 100)}"),
    'end of a loop': trip(
      `<userTask id="a"><multiInstanceLoopCharacteristics><completionCondition>\${nrOfCompletedInstances == 2}</completionCondition></multiInstanceLoopCharacteristics></userTask>`,
    ),
  },
  invalid: {
    'a call': refused("${execution.hasVariable('never')}"),
    'a bean': refused('${rules.isHigh(risk)}'),
    reflection: refused("${''.getClass() == 1}"),
    'a part of a variable': refused('${order.total > 3}', '".total > 3" is not understood'),
    arithmetic: refused('${amount + 1 > 3}'),
    'a choice': refused('${a ? b : c}'),
    'a chain of comparisons': refused('${1 < amount < 3}'),
    'another syntax': refused("risk == 'high'", 'it must be one expression in ${ and }'),
    nothing: refused('', 'is empty'),
    'what it does not know, with what it does': refused('${a ? b : c}', 'joined by &&, || and !'),
  },
});
