import { testRule, trip } from './rule-tester.ts';

const refused = (content: string, says: string, id = 'a') => ({ xml: trip(content), elements: [id], says });
const repeated = (attributes: string, content = ''): string =>
  `<userTask id="a"><multiInstanceLoopCharacteristics ${attributes}>${content}</multiInstanceLoopCharacteristics></userTask>`;

testRule('activity-is-executed', {
  valid: {
    'tasks, calls, sub-processes and gateways that run': trip(
      '<userTask id="a"/><callActivity id="c" calledElement="x"/><subProcess id="s"/><exclusiveGateway id="e"/><parallelGateway id="p"/>',
    ),
    'a repetition by number': trip(repeated('', '<loopCardinality>2</loopCardinality>')),
    'a repetition for a list': trip(repeated('flowable:collection="${signers}" flowable:elementVariable="signer"')),
  },
  invalid: {
    'a receive task': refused('<receiveTask id="a"/>', 'no message reaches it'),
    'an ad-hoc sub-process': refused('<adHocSubProcess id="a"><userTask id="b"/></adHocSubProcess>', 'starts nothing'),
    'a complex gateway': refused('<complexGateway id="a"/>', 'does not know complex gateways'),
    'a standard loop': refused('<userTask id="a"><standardLoopCharacteristics/></userTask>', 'runs an activity with a standard loop once'),
    'a call of nothing': refused('<callActivity id="a"/>', 'calledElement'),
    'a repetition without a number': refused(repeated(''), 'how often'),
    "a repetition in BPMN's own words": refused(
      repeated('', '<loopDataInputRef>signers</loopDataInputRef><inputDataItem id="i" name="signer"/>'),
      'flowable:collection',
    ),
  },
});
