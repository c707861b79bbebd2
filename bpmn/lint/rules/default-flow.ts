import { child, children, is } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports deciding gateways without a default flow, and elements whose ways out all have conditions. */
export const defaultFlow = rule((element, report) => {
  const outgoing = children(element, 'outgoing');
  if (is(element, 'bpmn:Activity', 'bpmn:Event') && outgoing.length > 0 && outgoing.every((flow) => child(flow, 'conditionExpression'))) {
    report(
      element,
      'Every way out has a condition: when none of them is true the engine finds no way on, and the instance stands still. Draw a gateway ' +
        'behind it, with a default flow.',
    );
  }
  if (!is(element, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway')) return;
  const fallback = child(element, 'default');
  if (outgoing.length === 1 && outgoing.some((flow) => child(flow, 'conditionExpression'))) {
    report(element, 'The only way out of the gateway has a condition: the engine refuses the deployment. Remove the condition.');
  } else if (outgoing.length > 1 && !(fallback && outgoing.includes(fallback))) {
    report(
      element,
      'The gateway has no default flow: a value that nobody thought of fits no condition, the engine tries three times and leaves a dead ' +
        'letter, and the instance stands still. Make the harmless way the default: default="<flow id>".',
    );
  } else if (outgoing.length > 1 && fallback && child(fallback, 'conditionExpression')) {
    report(
      fallback,
      'The default flow has a condition: the engine never looks at it, so the diagram tells what is not so. Remove the condition.',
    );
  }
});
