import { children, flowElements, is, isExternalWorker, type ModelElement, remembered } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports gateways that join branches with external workers and are not asynchronous. */
export const asyncJoin = rule((element, report) => {
  if (!is(element, 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway') || element.get('flowable:async') === true) return;
  const branches = children(element, 'incoming').map((flow) => upstream(flow, element));
  if (branches.length < 2 || branches.filter((branch) => hasOwnWorker(branch, branches)).length < 2) return;
  report(
    element,
    'The gateway joins branches of external workers in their own transactions: branches that end in the same moment collide, each ' +
      'collision costs 10 seconds and a retry, and with many branches jobs end as dead letters and the instance never goes on. ' +
      'Write flowable:async="true".',
  );
});

/** Returns the elements that may have been passed before the flow, without looking past the join. */
function upstream(flow: ModelElement, join: ModelElement): ReadonlySet<ModelElement> {
  const seen = new Set<ModelElement>();
  const open = children(flow, 'sourceRef').slice();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === join || seen.has(node)) continue;
    seen.add(node);
    open.push(...before(node));
  }
  return seen;
}

const before = remembered((node): readonly ModelElement[] => [
  ...children(node, 'incoming').flatMap((flow) => children(flow, 'sourceRef')),
  ...children(node, 'attachedToRef'),
]);

/** Whether a branch has a worker after the fork: elements common to all branches lie before the fork. */
const hasOwnWorker = (branch: ReadonlySet<ModelElement>, branches: readonly ReadonlySet<ModelElement>[]): boolean =>
  [...branch].some((node) => endsOutside(node) && !branches.every((other) => other.has(node)));

/** Whether an element ends in an external worker. A called process counts: the last worker carries on in the calling process. */
const endsOutside = remembered(
  (node): boolean => isExternalWorker(node) || is(node, 'bpmn:CallActivity') || flowElements(node).some(isExternalWorker),
);
