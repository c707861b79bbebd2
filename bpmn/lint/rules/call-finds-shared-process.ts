import { is } from '../element.ts';
import { rule } from '../rule.ts';

/** Reports call activities that do not look for a called process without tenant. */
export const callFindsSharedProcess = rule((element, report) => {
  if (!is(element, 'bpmn:CallActivity') || element.get('flowable:fallbackToDefaultTenant') === true) return;
  report(
    element,
    'In an instance of a tenant the engine looks for the called process among those of that tenant only, where there is none: the call ' +
      'fails. Write flowable:fallbackToDefaultTenant="true".',
  );
});
